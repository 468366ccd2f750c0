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
import static io.matricula.financial.payment.PaymentFacts.returnOutside;
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
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.TakeBackKind;
import io.matricula.shared.financial.command.RequestPayment;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.PaymentDeclined;
import io.matricula.shared.financial.event.PaymentExpired;
import io.matricula.shared.financial.event.PaymentLeftUncertain;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentRequested;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A school that lets one payment live, knows beforehand what each command must do to the money, and looks at every entry after it. */
final class School implements AutoCloseable {

    /** What may happen next, whoever makes it happen. */
    enum Kind {
        PAID,
        PAID_SOME,
        PAID_BY_A_FOREIGN_CHARGE,
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
        STAFF_REFUNDS_A_SHARE,
        TAKEN_BACK,
        RETURNED_OUTSIDE
    }

    /** How far the payment has come, as its facts tell. */
    private enum Stage {
        AWAITED,
        PAID,
        ENDED
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
    private final List<Long> ordered = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private Stage stage = Stage.AWAITED;
    private boolean withdrawn;
    private long givenBack;

    School(Money price) {
        this.price = price;
        send(new RequestPayment(PAYMENT, ENROLLMENT, price, PaymentMethod.CARD, "tok_approved", DUE));
    }

    void live(List<Step> steps) {
        steps.forEach(this::live);
    }

    private void live(Step step) {
        switch (step.kind()) {
            case PAID -> comes(step.which(), Till.coins(price));
            case PAID_SOME -> comes(step.which(), step.coins());
            case PAID_BY_A_FOREIGN_CHARGE -> comesByAForeignCharge(step.which());
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
            case TAKEN_BACK -> takenBack(step.which(), step.coins());
            case RETURNED_OUTSIDE -> returnedOutside();
        }
    }

    /** News of money; the same news may come again, and so may other news of the same charge. */
    void comes(int which, long coins) {
        int attempt = attempt(which);
        String chargeId = "ch_" + attempt;
        boolean open = till.came(chargeId) < ordered.get(attempt - 1);
        boolean fresh = open && told.add(chargeId + " ntf_" + which);
        long before = till.charged();
        Outcome outcome = send(new RecordCharge(
                PAYMENT, attempt, ChargeOutcome.PAID, chargeId, money(coins, price), null, "ntf_" + which));
        assertThat(outcome.refusal()).isEmpty();
        assertThat(till.charged() - before).isEqualTo(fresh ? coins : 0);
        assertThat(outcome.facts().isEmpty()).isEqualTo(!fresh);
        if (withdrawn && outcome.facts().stream().anyMatch(LatePaymentReceived.class::isInstance)) {
            refund(null);
        }
    }

    /** Once the gateway has named the charge of an attempt, another one pays nothing. */
    private void comesByAForeignCharge(int which) {
        int attempt = attempt(which);
        if (till.knows("ch_" + attempt)) {
            Outcome outcome = send(
                    new RecordCharge(PAYMENT, attempt, ChargeOutcome.PAID, "ch_foreign", price, null, "ntf_" + which));
            assertThat(outcome).isEqualTo(new Outcome(List.of(), Optional.of(RefusalCode.NOT_FOUND)));
        }
    }

    /** Pays what is asked for, if any of the charges may still be paid. */
    boolean payInFull() {
        for (int which = 100; stage != Stage.PAID && which < 100 + ordered.size(); which++) {
            comes(which, Till.coins(price));
        }
        return stage == Stage.PAID;
    }

    /** The enrollment ends and keeps no money: whatever is there goes back, and so does whatever still comes. */
    void endWithoutMoney() {
        withdrawn = true;
        withoutMoney(expire());
        refund(null);
    }

    private void takenBack(int which, long coins) {
        String chargeId = "ch_" + attempt(which);
        long held = till.held(chargeId);
        Outcome outcome = send(new RecordMoneyTakenBack(
                PAYMENT, chargeId, money(coins, price), TakeBackKind.CHARGED_BACK, "back_" + which));
        boolean fresh = held > 0 && told.add("back_" + which);
        assertThat(outcome.refusal())
                .isEqualTo(Optional.of(RefusalCode.NOT_REFUNDABLE).filter(code -> !till.knows(chargeId)));
        assertThat(held - till.held(chargeId)).isEqualTo(fresh ? Math.min(coins, held) : 0);
    }

    private void returnedOutside() {
        long failed = till.failed();
        if (failed > 0) {
            assertThat(send(returnOutside()).facts())
                    .containsExactly(PaymentFacts.returnedOutside(money(failed, price)));
        }
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

    /** What the school decided to give back of a paid payment; what is too much or too little goes back by itself. */
    long givenBack() {
        return givenBack;
    }

    long left() {
        return till.left();
    }

    long rightful() {
        return till.rightful();
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

    private void expectRefund(Outcome outcome, long coins, Optional<RefusalCode> refusal) {
        assertThat(outcome.refusal()).isEqualTo(refusal);
        assertThat(outcome.facts().stream()
                        .mapToLong(fact -> Till.coins(((RefundRequested) fact).amount()))
                        .sum())
                .isEqualTo(refusal.isPresent() ? 0 : coins);
        givenBack += stage == Stage.PAID && refusal.isEmpty() ? coins : 0;
    }

    private void repeat(RefundId refund) {
        assertThat(send(new RequestRefund(PAYMENT, refund, null, "goodwill", STAFF)))
                .isEqualTo(NOTHING);
        assertThat(send(share(refund, 50))).isEqualTo(NOTHING);
    }

    private void done(RefundId refund) {
        RefundState before = till.stateOf(refund);
        boolean already = before == RefundState.COMPLETED || before == RefundState.RETURNED_OUTSIDE;
        assertThat(send(refundDone(refund)).facts()).hasSize(already ? 0 : 1);
        assertThat(till.stateOf(refund)).isEqualTo(already ? before : RefundState.COMPLETED);
    }

    private void failed(RefundId refund) {
        RefundState before = till.stateOf(refund);
        boolean gone = till.isGone(refund);
        send(refundFailure(refund));
        RefundState ended = gone ? RefundState.COMPLETED : RefundState.FAILED;
        assertThat(till.stateOf(refund)).isEqualTo(before == RefundState.OPEN ? ended : before);
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
        assertThat(till.left()).isEqualTo(stage == Stage.ENDED ? 0 : left);
    }

    private Outcome send(Object command) {
        Outcome outcome = payment.take(command);
        outcome.facts().forEach(this::enter);
        if (!outcome.facts().isEmpty()) {
            lookAtEveryEntry();
        }
        return outcome;
    }

    private void enter(Object fact) {
        till.enter(fact);
        facts.add(fact);
        if (fact instanceof PaymentRequested || fact instanceof PaymentMethodChanged) {
            ordered.add(Till.coins(
                    fact instanceof PaymentMethodChanged changed
                            ? changed.amount()
                            : ((PaymentRequested) fact).amount()));
        } else if (fact instanceof PaymentConfirmed || fact instanceof LatePaymentReceived) {
            stage = Stage.PAID;
            assertThat(till.left()).isEqualTo(Till.coins(price));
        } else if (fact instanceof PaymentDeclined
                || fact instanceof PaymentExpired
                || fact instanceof PaymentLeftUncertain) {
            stage = Stage.ENDED;
        }
    }

    private void lookAtEveryEntry() {
        assertThat(till.left()).isBetween(0L, till.held());
        assertThat(till.charges())
                .allSatisfy(charge -> assertThat(till.left(charge)).isBetween(0L, till.held(charge)));
        switch (stage) {
            case AWAITED -> assertThat(till.left()).isLessThan(Till.coins(price));
            case PAID -> assertThat(till.left()).isLessThanOrEqualTo(Till.coins(price));
            case ENDED -> assertThat(till.left()).isZero();
        }
        assertThat(payment.restored()).extracting("ledger", type(Ledger.class)).satisfies(ledger -> {
            assertThat(ledger.charged()).isEqualTo(money(till.charged(), price));
            assertThat(ledger.balance()).isEqualTo(money(till.held(), price));
            assertThat(ledger.left()).isEqualTo(money(till.left(), price));
        });
    }

    private Optional<RefundId> aRefund(int which) {
        List<RefundId> refunds = till.refunds();
        return refunds.isEmpty() ? Optional.empty() : Optional.of(refunds.get(which % refunds.size()));
    }

    private int attempt(int which) {
        return which % ordered.size() + 1;
    }

    private RefundId next() {
        return refundId("refund " + till.refunds().size());
    }
}
