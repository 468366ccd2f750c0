package io.matricula.financial.gateway.simulated;

import io.matricula.financial.gateway.ChargeAnswer;
import io.matricula.financial.gateway.ChargeKey;
import io.matricula.financial.gateway.ChargeOrder;
import io.matricula.financial.gateway.RefundAnswer;
import io.matricula.financial.payment.ChargeOutcome;
import io.matricula.shared.Money;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.PaymentMethod;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated provider remembers of a charge.
 *
 * @param chargeId its id there
 * @param amount how much
 * @param outcome what became of it; UNKNOWN while it still fails
 * @param declineReason only with DECLINED
 * @param failures how often it failed
 * @param refundable whether refunds succeed
 * @param refundFailures how often refunds failed that will succeed in the end; absent if {@code refundable} holds for good
 */
record SimulatedCharge(
        String chargeId,
        Money amount,
        ChargeOutcome outcome,
        @Nullable DeclineReason declineReason,
        int failures,
        boolean refundable,
        @Nullable Integer refundFailures) {

    private static final int FAILURES_OF_A_FLAKY_CARD = 2;
    private static final int FAILURES_OF_A_FLAKY_REFUND = 2;
    private static final String PREFIX = "sim_";
    private static final Pattern OURS = Pattern.compile(PREFIX + "[0-9a-f-]{36}/[0-9]+");

    static SimulatedCharge of(ChargeOrder order) {
        return order.method() == PaymentMethod.CARD ? byCard(order) : charge(order, ChargeOutcome.PENDING, null);
    }

    private static SimulatedCharge byCard(ChargeOrder order) {
        return switch (SimulatedCard.of(order.cardToken())) {
            case APPROVED, TIMEOUT -> charge(order, ChargeOutcome.PAID, null);
            case DECLINED -> charge(order, ChargeOutcome.DECLINED, DeclineReason.DECLINED);
            case INSUFFICIENT_FUNDS -> charge(order, ChargeOutcome.DECLINED, DeclineReason.INSUFFICIENT_FUNDS);
            case FRAUD_SUSPECTED -> charge(order, ChargeOutcome.DECLINED, DeclineReason.FRAUD_SUSPECTED);
            case FLAKY -> charge(order, ChargeOutcome.UNKNOWN, null).failedAgain();
            case REFUND_FAILS -> charge(order, ChargeOutcome.PAID, null).refunding(false, null);
            case REFUND_FLAKY -> charge(order, ChargeOutcome.PAID, null).refunding(false, 0);
        };
    }

    private static SimulatedCharge charge(
            ChargeOrder order, ChargeOutcome outcome, @Nullable DeclineReason declineReason) {
        return new SimulatedCharge(chargeIdOf(order.key()), order.amount(), outcome, declineReason, 0, true, null);
    }

    /** The provider's ids tell the key, so that a refund finds its charge. */
    static String chargeIdOf(ChargeKey key) {
        return PREFIX + key;
    }

    static String keyOf(String chargeId) {
        return chargeId.startsWith(PREFIX) ? chargeId.substring(PREFIX.length()) : chargeId;
    }

    /** Whether an id is one of this provider's, which may have settled and forgotten the charge. */
    static boolean isOurs(String chargeId) {
        return OURS.matcher(chargeId).matches();
    }

    boolean isFailing() {
        return outcome == ChargeOutcome.UNKNOWN;
    }

    SimulatedCharge failedAgain() {
        return new SimulatedCharge(
                chargeId, amount, ChargeOutcome.UNKNOWN, null, failures + 1, refundable, refundFailures);
    }

    SimulatedCharge triedAgain() {
        return failures < FAILURES_OF_A_FLAKY_CARD ? failedAgain() : paid();
    }

    SimulatedCharge paid() {
        return new SimulatedCharge(chargeId, amount, ChargeOutcome.PAID, null, failures, refundable, refundFailures);
    }

    boolean isRefundFlaky() {
        return refundFailures != null;
    }

    SimulatedCharge refundTried() {
        return refundFailures == null ? this : refundTriedAfter(refundFailures);
    }

    private SimulatedCharge refundTriedAfter(int failed) {
        return failed < FAILURES_OF_A_FLAKY_REFUND ? refunding(false, failed + 1) : refunding(true, null);
    }

    private SimulatedCharge refunding(boolean succeeds, @Nullable Integer failed) {
        return new SimulatedCharge(chargeId, amount, outcome, declineReason, failures, succeeds, failed);
    }

    ChargeAnswer answer() {
        return new ChargeAnswer(outcome, chargeId, outcome == ChargeOutcome.PAID ? amount : null, declineReason);
    }

    RefundAnswer refundAnswer() {
        return refundable ? RefundAnswer.done() : RefundAnswer.failed("The gateway refused the refund");
    }
}
