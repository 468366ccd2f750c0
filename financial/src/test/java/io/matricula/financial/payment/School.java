package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.DUE;
import static io.matricula.financial.payment.PaymentFacts.ENROLLMENT;
import static io.matricula.financial.payment.PaymentFacts.PAYMENT;
import static io.matricula.financial.payment.PaymentFacts.changeTo;
import static io.matricula.financial.payment.PaymentFacts.declined;
import static io.matricula.financial.payment.PaymentFacts.expire;
import static io.matricula.financial.payment.PaymentFacts.pending;
import static io.matricula.financial.payment.PaymentFacts.refundDone;
import static io.matricula.financial.payment.PaymentFacts.refundFailure;
import static io.matricula.financial.payment.PaymentFacts.refundId;
import static io.matricula.financial.payment.PaymentFacts.share;
import static io.matricula.financial.payment.PaymentFacts.unanswered;
import static io.matricula.financial.payment.Till.money;
import static io.matricula.shared.financial.PaymentMethod.BOLETO;
import static io.matricula.shared.financial.PaymentMethod.PIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.matricula.financial.payment.LivePayment.Outcome;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.financial.ChargeOutcome;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.RecordCharge;
import io.matricula.shared.financial.command.RequestPayment;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A school that lets one payment live, knows beforehand what each command must do to the money, and looks at every entry after it. */
final class School implements AutoCloseable {

    /** What may happen next, whoever makes it happen. */
    enum Kind {
        PAID,
        PENDING,
        DECLINED,
        UNANSWERED,
        METHOD_CHANGED,
        EXPIRED,
        REFUND_DONE,
        REFUND_FAILED,
        REFUNDS_RETRIED,
        REFUND_REPEATED,
        STAFF_REFUNDS_SOME,
        STAFF_REFUNDS_ALL,
        STAFF_REFUNDS_A_SHARE
    }

    /**
     * @param which of the charges or refunds there are
     * @param coins how much, where that matters
     * @param percent how much of it, where that matters
     */
    record Step(Kind kind, int which, long coins, int percent) {}

    private static final Outcome NOTHING = new Outcome(List.of(), Optional.empty());
    private static final Actor STAFF = new Actor("ana");

    private final LivePayment payment = new LivePayment();
    private final Till till = new Till();
    private final List<Object> facts = new ArrayList<>();
    private final Money price;
    private int attempts = 1;
    private boolean ended;

    School(Money price) {
        this.price = price;
        send(new RequestPayment(PAYMENT, ENROLLMENT, price, PaymentMethod.CARD, "tok_approved", DUE));
    }

    void live(List<Step> steps) {
        steps.forEach(this::live);
    }

    private void live(Step step) {
        switch (step.kind()) {
            case PAID -> paid(step.which());
            case PENDING -> withoutMoney(pending(attempt(step.which())));
            case DECLINED -> withoutMoney(declined(attempt(step.which())));
            case UNANSWERED -> withoutMoney(unanswered(attempt(step.which())));
            case METHOD_CHANGED -> withoutMoney(changeTo(step.which() % 2 == 0 ? PIX : BOLETO, null));
            case EXPIRED -> withoutMoney(expire());
            case REFUND_DONE -> aRefund(step.which()).ifPresent(this::done);
            case REFUND_FAILED -> aRefund(step.which()).ifPresent(this::failed);
            case REFUNDS_RETRIED -> retry();
            case REFUND_REPEATED -> aRefund(step.which()).ifPresent(this::repeat);
            case STAFF_REFUNDS_SOME -> refund(step.coins());
            case STAFF_REFUNDS_ALL -> refund(null);
            case STAFF_REFUNDS_A_SHARE -> giveShare(step.percent());
        }
    }

    /** News of money, always of the price; the same charge may come again, and one attempt may be charged twice. */
    void paid(int which) {
        int attempt = attempt(which);
        String chargeId = "ch_" + attempt + (which % 5 == 0 ? "_twice" : "");
        boolean first = till.charges().isEmpty();
        boolean known = till.knows(chargeId);
        Outcome outcome =
                send(new RecordCharge(PAYMENT, attempt, ChargeOutcome.PAID, chargeId, price, null, "ntf_" + which));
        assertThat(outcome.facts()).hasSize(known ? 0 : first ? 1 : 2);
        assertThat(till.knows(chargeId)).isTrue();
        assertThat(first || known || till.left(chargeId) == 0).isTrue();
        if (ended && outcome.facts().stream().anyMatch(LatePaymentReceived.class::isInstance)) {
            refund(null);
        }
    }

    /** The enrollment ends and keeps no money: whatever is there goes back, and so does whatever still comes. */
    void endWithoutMoney() {
        ended = true;
        withoutMoney(expire());
        refund(null);
    }

    void giveShare(int percent) {
        long share = (till.left() * percent + 50) / 100;
        expectRefund(
                send(share(next(), percent)),
                share,
                Optional.of(RefusalCode.NOT_REFUNDABLE).filter(code -> share == 0));
    }

    /** Staff sees every refund through, however often it failed. */
    void settle() {
        retry();
        till.refundsIn(RefundState.OPEN).forEach(this::done);
        assertThat(till.held()).isEqualTo(till.left());
    }

    long held() {
        return till.held();
    }

    boolean saw(Class<?> fact) {
        return facts.stream().anyMatch(fact::isInstance);
    }

    /** What somebody decided to give back; a surplus goes back by itself. */
    long givenBack() {
        return facts.stream()
                .filter(RefundRequested.class::isInstance)
                .map(RefundRequested.class::cast)
                .filter(refund -> !refund.reason().equals(Payment.SURPLUS))
                .mapToLong(refund -> Till.coins(refund.amount()))
                .sum();
    }

    @Override
    public void close() {
        payment.close();
    }

    private void refund(@Nullable Long coins) {
        long left = till.left();
        long asked = coins == null ? left : coins;
        Optional<RefusalCode> refusal = left == 0
                ? Optional.of(RefusalCode.NOT_REFUNDABLE)
                : Optional.of(RefusalCode.REFUND_EXCEEDS_PAYMENT).filter(code -> asked > left);
        Money amount = coins == null ? null : money(coins, price);
        expectRefund(send(new RequestRefund(PAYMENT, next(), amount, "goodwill", STAFF)), asked, refusal);
    }

    private static void expectRefund(Outcome outcome, long coins, Optional<RefusalCode> refusal) {
        assertThat(outcome.refusal()).isEqualTo(refusal);
        assertThat(outcome.facts())
                .map(fact -> Till.coins(((RefundRequested) fact).amount()))
                .isEqualTo(refusal.isPresent() ? List.of() : List.of(coins));
    }

    private void repeat(RefundId refund) {
        assertThat(send(new RequestRefund(PAYMENT, refund, null, "goodwill", STAFF)))
                .isEqualTo(NOTHING);
        assertThat(send(share(refund, 50))).isEqualTo(NOTHING);
    }

    private void done(RefundId refund) {
        boolean already = till.stateOf(refund) == RefundState.COMPLETED;
        assertThat(send(refundDone(refund)).facts()).hasSize(already ? 0 : 1);
        assertThat(till.stateOf(refund)).isEqualTo(RefundState.COMPLETED);
    }

    private void failed(RefundId refund) {
        RefundState before = till.stateOf(refund);
        send(refundFailure(refund));
        assertThat(till.stateOf(refund)).isEqualTo(before == RefundState.OPEN ? RefundState.FAILED : before);
    }

    private void retry() {
        List<RefundId> failed = till.refundsIn(RefundState.FAILED);
        assertThat(send(new RetryRefund(PAYMENT)).facts())
                .map(fact -> ((RefundRetried) fact).refundId())
                .isEqualTo(failed);
        assertThat(till.refundsIn(RefundState.FAILED)).isEmpty();
    }

    private void withoutMoney(Object command) {
        long held = till.held();
        long left = till.left();
        assertThat(send(command).refusal()).isEmpty();
        assertThat(till.held()).isEqualTo(held);
        assertThat(till.left()).isEqualTo(left);
    }

    private Outcome send(Object command) {
        Outcome outcome = payment.take(command);
        outcome.facts().forEach(till::enter);
        facts.addAll(outcome.facts());
        attempts += (int) outcome.facts().stream()
                .filter(PaymentMethodChanged.class::isInstance)
                .count();
        if (!outcome.facts().isEmpty()) {
            lookAtEveryEntry();
        }
        return outcome;
    }

    private void lookAtEveryEntry() {
        assertThat(till.left()).isBetween(0L, till.held());
        assertThat(till.charges())
                .allSatisfy(charge -> assertThat(till.left(charge)).isNotNegative())
                .filteredOn(charge -> till.left(charge) > 0)
                .hasSizeLessThan(2);
        assertThat(payment.restored()).extracting("ledger", type(Ledger.class)).satisfies(ledger -> {
            assertThat(ledger.charged()).isEqualTo(money(till.charged(), price));
            assertThat(ledger.balance()).isEqualTo(money(till.held(), price));
        });
    }

    private Optional<RefundId> aRefund(int which) {
        List<RefundId> refunds = till.refunds();
        return refunds.isEmpty() ? Optional.empty() : Optional.of(refunds.get(which % refunds.size()));
    }

    private int attempt(int which) {
        return which % attempts + 1;
    }

    private RefundId next() {
        return refundId("refund " + till.refunds().size());
    }
}
