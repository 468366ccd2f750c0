package io.matricula.financial.gateway;

import io.matricula.financial.payment.ChargeOutcome;
import io.matricula.financial.payment.RecordCharge;
import io.matricula.shared.Money;
import io.matricula.shared.financial.DeclineReason;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway says of a charge.
 *
 * @param outcome PENDING, PAID or DECLINED
 * @param chargeId the gateway's id of the charge
 * @param amount what was charged; only with PAID
 * @param declineReason only with DECLINED
 */
public record ChargeAnswer(
        ChargeOutcome outcome,
        @Nullable String chargeId,
        @Nullable Money amount,
        @Nullable DeclineReason declineReason) {

    static ChargeAnswer declined(DeclineReason reason) {
        return new ChargeAnswer(ChargeOutcome.DECLINED, null, null, reason);
    }

    static ChargeAnswer none() {
        return new ChargeAnswer(ChargeOutcome.UNKNOWN, null, null, null);
    }

    RecordCharge recordedFor(ChargeKey key) {
        return new RecordCharge(key.paymentId(), key.attempt(), outcome, chargeId, amount, declineReason, null);
    }

    boolean isKnown() {
        return outcome != ChargeOutcome.UNKNOWN;
    }
}
