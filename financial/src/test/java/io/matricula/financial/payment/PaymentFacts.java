package io.matricula.financial.payment;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.TakeBackKind;
import io.matricula.shared.financial.command.ChangePaymentMethod;
import io.matricula.shared.financial.command.ExpirePayment;
import io.matricula.shared.financial.command.RecordReturnOutside;
import io.matricula.shared.financial.command.RefundShare;
import io.matricula.shared.financial.command.RequestPayment;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.MoneyTakenBack;
import io.matricula.shared.financial.event.PartialPaymentReceived;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.PaymentDeclined;
import io.matricula.shared.financial.event.PaymentExpired;
import io.matricula.shared.financial.event.PaymentLeftUncertain;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentPending;
import io.matricula.shared.financial.event.PaymentRequested;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundFailed;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of the tests: one payment of 199.90 BRL and what may happen to it. */
final class PaymentFacts {

    static final PaymentId PAYMENT = PaymentId.of("00000000-0000-4000-8000-000000000001");
    static final EnrollmentId ENROLLMENT = new EnrollmentId(new UUID(0, 2));
    static final Money PRICE = brl("199.90");
    static final Instant DUE = Instant.parse("2027-02-01T12:00:00Z");
    static final RefundId REFUND = refundId("first");
    static final RefundId OWN_REFUND = ownRefund(0);

    private PaymentFacts() {}

    static Money brl(String amount) {
        return Money.of(amount, "BRL");
    }

    static RefundId refundId(String name) {
        return new RefundId(NameBasedId.of("test", name));
    }

    /** A refund that the payment decides on itself, after so many others. */
    static RefundId ownRefund(int others) {
        return new RefundId(NameBasedId.of("own-refund", PAYMENT + "/" + others));
    }

    static RefundId partOf(RefundId refundId, String chargeId) {
        return new RefundId(NameBasedId.of("part-of-refund", refundId + "/" + chargeId));
    }

    static RequestPayment requestByCard() {
        return new RequestPayment(PAYMENT, ENROLLMENT, PRICE, PaymentMethod.CARD, "tok_approved", DUE);
    }

    static PaymentRequested requested() {
        return new PaymentRequested(PAYMENT, ENROLLMENT, PRICE, PaymentMethod.CARD, "tok_approved", DUE);
    }

    static ChangePaymentMethod changeTo(PaymentMethod method, @Nullable String cardToken) {
        return new ChangePaymentMethod(PAYMENT, method, cardToken, DUE, 0);
    }

    static PaymentMethodChanged changedToPix(int attempt) {
        return new PaymentMethodChanged(PAYMENT, ENROLLMENT, attempt, PRICE, PaymentMethod.PIX, null, DUE);
    }

    static RecordCharge paid(int attempt, String chargeId) {
        return new RecordCharge(PAYMENT, attempt, ChargeOutcome.PAID, chargeId, PRICE, null, "ntf_1");
    }

    static RecordCharge paid(int attempt, String amount, String notificationId) {
        return new RecordCharge(
                PAYMENT, attempt, ChargeOutcome.PAID, "ch_" + attempt, brl(amount), null, notificationId);
    }

    static RecordCharge answeredPaid(int attempt, String amount) {
        return new RecordCharge(PAYMENT, attempt, ChargeOutcome.PAID, "ch_" + attempt, brl(amount), null, null);
    }

    static RecordCharge pending(int attempt) {
        return new RecordCharge(PAYMENT, attempt, ChargeOutcome.PENDING, "ch_" + attempt, null, null, null);
    }

    static RecordCharge declined(int attempt) {
        return new RecordCharge(
                PAYMENT, attempt, ChargeOutcome.DECLINED, null, null, DeclineReason.INSUFFICIENT_FUNDS, null);
    }

    static RecordCharge unanswered(int attempt) {
        return new RecordCharge(PAYMENT, attempt, ChargeOutcome.UNKNOWN, null, null, null, null);
    }

    static PaymentPending isPending(int attempt) {
        return new PaymentPending(PAYMENT, ENROLLMENT, attempt, "ch_" + attempt);
    }

    static PaymentConfirmed confirmed(int attempt) {
        return new PaymentConfirmed(PAYMENT, ENROLLMENT, attempt, "ch_" + attempt, PRICE, "ntf_1");
    }

    static PaymentConfirmed confirmed(int attempt, String amount, @Nullable String notificationId) {
        return new PaymentConfirmed(PAYMENT, ENROLLMENT, attempt, "ch_" + attempt, brl(amount), notificationId);
    }

    static PartialPaymentReceived partial(int attempt, String amount, String missing, @Nullable String notificationId) {
        return new PartialPaymentReceived(
                PAYMENT, ENROLLMENT, attempt, "ch_" + attempt, brl(amount), brl(missing), notificationId);
    }

    static SurplusPaymentReceived surplus(int attempt, String amount, @Nullable String notificationId) {
        return new SurplusPaymentReceived(PAYMENT, ENROLLMENT, attempt, "ch_" + attempt, brl(amount), notificationId);
    }

    static RefundRequested ownRefund(int others, String chargeId, String amount, String reason) {
        return new RefundRequested(PAYMENT, ENROLLMENT, ownRefund(others), chargeId, brl(amount), reason, Actor.SYSTEM);
    }

    static RecordMoneyTakenBack takeBack(int attempt, String amount, String notificationId) {
        return new RecordMoneyTakenBack(
                PAYMENT, "ch_" + attempt, brl(amount), TakeBackKind.CHARGED_BACK, notificationId);
    }

    static MoneyTakenBack takenBack(int attempt, String amount, String notificationId) {
        return new MoneyTakenBack(
                PAYMENT, ENROLLMENT, "ch_" + attempt, brl(amount), TakeBackKind.CHARGED_BACK, notificationId);
    }

    static RecordReturnOutside returnOutside() {
        return new RecordReturnOutside(PAYMENT, "bank transfer", new Actor("ana"));
    }

    static MoneyReturnedOutside returnedOutside(String amount) {
        return returnedOutside(brl(amount));
    }

    static MoneyReturnedOutside returnedOutside(Money amount) {
        return new MoneyReturnedOutside(PAYMENT, ENROLLMENT, amount, "bank transfer", new Actor("ana"));
    }

    static LatePaymentReceived late(int attempt) {
        return new LatePaymentReceived(PAYMENT, ENROLLMENT, attempt, "ch_" + attempt, PRICE, "ntf_1");
    }

    static SurplusPaymentReceived surplus() {
        return new SurplusPaymentReceived(PAYMENT, ENROLLMENT, 2, "ch_2", PRICE, "ntf_1");
    }

    static RefundRequested surplusRefund() {
        return ownRefund(0, "ch_2", "199.90", "SURPLUS_PAYMENT");
    }

    static PaymentDeclined isDeclined(int attempt) {
        return new PaymentDeclined(PAYMENT, ENROLLMENT, attempt, DeclineReason.INSUFFICIENT_FUNDS, null);
    }

    static ChargeUncertain uncertain(int attempt) {
        return new ChargeUncertain(PAYMENT, ENROLLMENT, attempt);
    }

    static ExpirePayment expire() {
        return new ExpirePayment(PAYMENT, ExpiryReason.DEADLINE);
    }

    static PaymentExpired expired() {
        return new PaymentExpired(PAYMENT, ENROLLMENT, ExpiryReason.DEADLINE);
    }

    static PaymentLeftUncertain leftUncertain(int attempt) {
        return new PaymentLeftUncertain(PAYMENT, ENROLLMENT, attempt);
    }

    static RequestRefund refund(RefundId refundId, @Nullable String amount) {
        return new RequestRefund(PAYMENT, refundId, amount == null ? null : brl(amount), "goodwill", new Actor("ana"));
    }

    static RefundShare share(RefundId refundId, int percent) {
        return new RefundShare(PAYMENT, refundId, percent, "goodwill", new Actor("ana"));
    }

    static RefundRequested refundRequested(RefundId refundId, String amount) {
        return new RefundRequested(PAYMENT, ENROLLMENT, refundId, "ch_1", brl(amount), "goodwill", new Actor("ana"));
    }

    static RecordRefund refundDone(RefundId refundId) {
        return new RecordRefund(PAYMENT, refundId, true, null);
    }

    static RecordRefund refundFailure(RefundId refundId) {
        return new RecordRefund(PAYMENT, refundId, false, "the gateway refused");
    }

    static RefundCompleted refundCompleted(RefundId refundId, String amount, boolean settled) {
        return new RefundCompleted(PAYMENT, ENROLLMENT, refundId, brl(amount), settled);
    }

    static RefundFailed refundFailed(RefundId refundId, String amount) {
        return new RefundFailed(PAYMENT, ENROLLMENT, refundId, brl(amount), "the gateway refused");
    }

    static RefundRetried refundRetried(RefundId refundId, String amount) {
        return new RefundRetried(PAYMENT, ENROLLMENT, refundId, "ch_1", brl(amount));
    }
}
