package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertNames;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static io.matricula.acceptance.vocabulary.RefundStep.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.Amount;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R15: who withdraws gives the seat back at once, and gets back what the refund schedule says. */
@Journey
class WithdrawingIT {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);

    private final Matricula matricula;

    WithdrawingIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @Test
    void inWeekThreeGivesHalfTheMoneyBackToTheCentAndTheSeatToTheNextInLine() {
        var offering = matricula
                .anOffering()
                .withSeats(1)
                .withWaitlist(1)
                .costing("199.99")
                .startingOn(FIRST_DAY)
                .open();
        var ana = confirmedIn(offering);
        var bia = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);

        assertThat(ana.withdrawAsOf(FIRST_DAY.plusDays(16)).status()).isEqualTo(202);

        ana.awaitStatus("WITHDRAWN");
        ana.payment().awaitStatus("PARTIALLY_REFUNDED").awaitRefunded("100.00");
        bia.awaitStatus("SEAT_OFFERED").acceptTheOfferBy(card("tok_approved")).awaitStatus("CONFIRMED");
        offering.awaitSeats(0, 1, 0);
        eventually(() -> {
            var row = matricula.funnel(offering.term());
            assertThat(row.withdrawn()).as("withdrawn").isOne();
            assertThat(row.confirmed()).as("confirmed").isOne();
            assertThat(row.revenue()).isEqualTo(new Amount("299.98", "BRL"));
        });
        assertThat(ana.facts())
                .containsSubsequence(
                        "EnrollmentConfirmed",
                        "WithdrawalRequested",
                        "RefundRequested",
                        "RefundCompleted",
                        "EnrollmentWithdrawn");
    }

    @ParameterizedTest(name = "on day {0} {1} goes back")
    @CsvSource({
        "-40, 33.33, REFUNDED",
        "-1, 33.33, REFUNDED",
        "0, 26.66, PARTIALLY_REFUNDED",
        "7, 26.66, PARTIALLY_REFUNDED",
        "8, 16.67, PARTIALLY_REFUNDED",
        "21, 16.67, PARTIALLY_REFUNDED",
        "22, 0.00, CONFIRMED"
    })
    void followsTheUsualSchedule(int day, String back, String paymentStatus) {
        var offering =
                matricula.anOffering().costing("33.33").startingOn(FIRST_DAY).open();

        assertWithdrawn(confirmedIn(offering), FIRST_DAY.plusDays(day), back, paymentStatus);
        offering.awaitSeats(0, 0, 10);
    }

    @ParameterizedTest(name = "on day {0} {1} goes back")
    @CsvSource({
        "-15, 90.00, PARTIALLY_REFUNDED",
        "-14, 90.00, PARTIALLY_REFUNDED",
        "-13, 0.00, CONFIRMED",
        "30, 0.00, CONFIRMED",
        "31, 33.00, PARTIALLY_REFUNDED",
        "60, 33.00, PARTIALLY_REFUNDED",
        "61, 0.00, CONFIRMED"
    })
    void followsAScheduleOfItsOwn(int day, String back, String paymentStatus) {
        var offering = matricula
                .anOffering()
                .costing("100.00")
                .startingOn(FIRST_DAY)
                .withRefundSchedule(
                        percent(90).untilDay(-14),
                        percent(0).untilDay(30),
                        percent(33).untilDay(60))
                .open();

        assertWithdrawn(confirmedIn(offering), FIRST_DAY.plusDays(day), back, paymentStatus);
    }

    @Test
    void takesEffectTodayUnlessADayIsNamed() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var ahead = confirmedIn(matricula
                .anOffering()
                .costing("50.00")
                .startingOn(today.plusDays(30))
                .open());
        var longOver = confirmedIn(matricula
                .anOffering()
                .costing("50.00")
                .startingOn(today.minusDays(90))
                .open());

        ahead.withdraw();
        longOver.withdraw();

        ahead.awaitStatus("WITHDRAWN").payment().awaitStatus("REFUNDED").awaitRefunded("50.00");
        longOver.awaitStatus("WITHDRAWN").payment().awaitStatus("CONFIRMED").awaitRefunded("0.00");
        quiet(matricula);
        assertThat(longOver.facts()).doesNotContain("RefundRequested");
    }

    @Test
    void takesEffectNoEarlierThanAYearBeforeTheStart() {
        var ana = confirmedIn(
                matricula.anOffering().costing("50.00").startingOn(FIRST_DAY).open());
        var aYearBefore = FIRST_DAY.minusYears(1);

        assertNames(ana.withdrawAsOf(LocalDate.of(2000, 1, 1)), 422, "effectiveOn");
        assertNames(ana.withdrawAsOf(aYearBefore.minusDays(1)), 422, "effectiveOn");
        quiet(matricula);
        assertThat(ana.facts()).doesNotContain("WithdrawalRequested");

        assertWithdrawn(ana, aYearBefore, "50.00", "REFUNDED");
    }

    @Test
    void ofACourseOfThePastMayTakeEffectInThePast() {
        var ana = confirmedIn(matricula
                .anOffering()
                .costing("50.00")
                .startingOn(LocalDate.of(2013, 10, 1))
                .open());

        assertWithdrawn(ana, LocalDate.of(2013, 1, 3), "50.00", "REFUNDED");
    }

    @Test
    void takesEffectNoEarlierThanThePlaceWasAskedForWhereNobodyKnowsTheFirstDay() {
        var ana = confirmedIn(matricula.anOffering().costing("50.00").open());

        assertNames(ana.withdrawAsOf(LocalDate.now(ZoneOffset.UTC).minusDays(2)), 422, "effectiveOn");

        ana.withdraw();
        ana.awaitStatus("WITHDRAWN").payment().awaitStatus("REFUNDED");
    }

    @Test
    void givesEverythingBackWhereNobodyKnowsTheFirstDay() {
        var ana = confirmedIn(matricula.anOffering().costing("50.00").open());

        assertWithdrawn(ana, LocalDate.of(2040, 1, 1), "50.00", "REFUNDED");
    }

    @Test
    void sharesOnlyWhatHasNotGoneBackBefore() {
        var ana = confirmedIn(
                matricula.anOffering().costing("100.00").startingOn(FIRST_DAY).open());
        ana.payment().refund("30.01");
        ana.payment().awaitStatus("PARTIALLY_REFUNDED").awaitRefunded("30.01");

        assertWithdrawn(ana, FIRST_DAY.plusDays(20), "65.01", "PARTIALLY_REFUNDED");
    }

    @Test
    void fromAFreeOfferingRefundsNothing() {
        var offering = matricula.anOffering().free().open();
        var ana = confirmedIn(offering);

        assertThat(ana.withdraw().status()).isEqualTo(202);

        ana.awaitStatus("WITHDRAWN");
        assertThat(ana.now().paymentId()).isNull();
        assertThat(ana.facts()).doesNotContain("RefundRequested");
        offering.awaitSeats(0, 0, 10);
    }

    @Test
    void isNotPossibleBeforeTheEnrollmentIsConfirmed() {
        var offering = matricula.anOffering().withSeats(1).withWaitlist(1).open();
        var unpaid = matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        var waiting = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);

        assertRefused(unpaid.withdraw(), "NOT_WITHDRAWABLE");
        assertRefused(waiting.withdraw(), "NOT_WITHDRAWABLE");

        assertThat(unpaid.now().status()).isEqualTo("AWAITING_PAYMENT");
        assertThat(waiting.now().status()).isEqualTo("WAITLISTED");
    }

    @Test
    void isNotPossibleAfterAnotherEnd() {
        var declined = matricula
                .enroll(Person.someone())
                .by(card("tok_declined"))
                .in(matricula.anOffering().open())
                .awaitEnd("CANCELLED", "PAYMENT_DECLINED");

        assertRefused(declined.withdraw(), "NOT_WITHDRAWABLE");

        declined.awaitEnd("CANCELLED", "PAYMENT_DECLINED");
    }

    @Test
    void leavesTheStudentFreeToComeBack() {
        var ana = Person.someone();
        var offering = matricula.anOffering().withSeats(1).open();
        var first = matricula.enroll(ana).in(offering).awaitStatus("CONFIRMED");
        first.withdraw();
        first.awaitStatus("WITHDRAWN");

        var second = matricula.enroll(ana).in(offering).awaitStatus("CONFIRMED");

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.studentId()).isEqualTo(first.studentId());
        assertThat(first.now().status()).isEqualTo("WITHDRAWN");
        offering.awaitSeats(0, 1, 0);
    }

    private Enrollment confirmedIn(Offering offering) {
        var enrollment = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        if (enrollment.now().paymentId() != null) {
            enrollment.payment().awaitStatus("CONFIRMED");
        }
        return enrollment;
    }

    private void assertWithdrawn(Enrollment enrollment, LocalDate day, String back, String paymentStatus) {
        assertThat(enrollment.withdrawAsOf(day).status()).isEqualTo(202);

        enrollment.awaitStatus("WITHDRAWN");
        enrollment.payment().awaitStatus(paymentStatus).awaitRefunded(back);
    }
}
