package io.matricula.financial.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.financial.payment.School.Kind;
import io.matricula.financial.payment.School.Step;
import io.matricula.shared.Money;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.MoneyTakenBack;
import io.matricula.shared.financial.event.PartialPaymentReceived;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundRetried;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** R12 to R15, R24, R28 and R34: whatever news comes in whatever order and however often, the money adds up, and what the school may not keep goes back. */
class MoneyPropertyTest {

    private static final long MOST_COINS = 1_000_000;

    /** What a story without a decision of staff is made of. */
    private static final List<Kind> NEWS = List.of(
            Kind.PAID,
            Kind.PAID_SOME,
            Kind.PAID_BY_A_FOREIGN_CHARGE,
            Kind.PENDING,
            Kind.DECLINED,
            Kind.UNANSWERED,
            Kind.METHOD_CHANGED,
            Kind.EXPIRED,
            Kind.REFUND_DONE,
            Kind.REFUND_FAILED,
            Kind.REFUNDS_RETRIED);

    @Property
    void everyEntryIsThereOnceAndNoMoreGoesBackThanCame(
            @ForAll("prices") Money price, @ForAll("stories") List<Step> story) {
        try (var school = new School(price)) {
            school.live(story);
            hasSeen(school, LatePaymentReceived.class);
            hasSeen(school, SurplusPaymentReceived.class);
            hasSeen(school, RefundRetried.class);
            hasSeen(school, RefundCompleted.class);
            hasSeen(school, PartialPaymentReceived.class);
            hasSeen(school, MoneyTakenBack.class);
            hasSeen(school, MoneyReturnedOutside.class);
        }
    }

    @Property
    void anActiveEnrollmentThatPaidCostsThePriceLessWhatWasGivenBack(
            @ForAll("prices") Money price, @ForAll("kept") List<Step> story) {
        try (var school = new School(price)) {
            school.live(story);
            Assume.that(school.payInFull());
            school.settle();
            assertThat(school.held()).isEqualTo(Till.coins(price) - school.givenBack());
        }
    }

    @Property
    void theSchoolKeepsWhatNobodyTookAndNobodyDecidedToGiveBack(
            @ForAll("prices") Money price, @ForAll("stories") List<Step> story) {
        try (var school = new School(price)) {
            school.live(story);
            school.settle();
            assertThat(school.held()).isEqualTo(school.rightful());
        }
    }

    @Property
    void anEnrollmentThatEndedWithoutMoneyCostsNothing(
            @ForAll("prices") Money price, @ForAll("stories") List<Step> before, @ForAll("news") List<Step> after) {
        try (var school = new School(price)) {
            school.live(before);
            school.endWithoutMoney();
            school.live(after);
            school.settle();
            assertThat(school.held()).isZero();
        }
    }

    @Property
    void aWithdrawalCostsWhatTheShareLeaves(
            @ForAll("prices") Money price,
            @ForAll("stories") List<Step> before,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll("news") List<Step> after) {
        try (var school = new School(price)) {
            school.live(before);
            Assume.that(school.payInFull());
            long left = school.left();
            school.giveShare(percent);
            school.live(after);
            school.settle();
            assertThat(school.held()).isEqualTo(left - Math.round(left * percent / 100.0));
        }
    }

    @Provide
    Arbitrary<Money> prices() {
        return Combinators.combine(Arbitraries.longs().between(1, MOST_COINS), Arbitraries.of("BRL", "JPY", "KWD"))
                .as((coins, currency) -> Till.money(coins, Money.zero(Currency.getInstance(currency))));
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return of(List.of(Kind.values()));
    }

    /** Stories in which no provider takes money back. */
    @Provide
    Arbitrary<List<Step>> kept() {
        return of(
                Stream.of(Kind.values()).filter(kind -> kind != Kind.TAKEN_BACK).toList());
    }

    @Provide
    Arbitrary<List<Step>> news() {
        return of(NEWS);
    }

    private static Arbitrary<List<Step>> of(List<Kind> kinds) {
        return Combinators.combine(
                        Arbitraries.of(kinds).withoutEdgeCases(),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.longs().between(1, MOST_COINS),
                        Arbitraries.integers().between(0, 100))
                .as(Step::new)
                .list()
                .ofMaxSize(150)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static void hasSeen(School school, Class<?> fact) {
        Statistics.label(fact.getSimpleName()).collect(school.saw(fact)).coverage(seen -> seen.check(true)
                .percentage(share -> share > 10));
    }
}
