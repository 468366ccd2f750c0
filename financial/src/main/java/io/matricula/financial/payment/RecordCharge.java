package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records what the gateway says of a charge (R13: never backwards, never twice).
 *
 * @param paymentId the payment of the enrollment
 * @param attempt counts the charges of this payment from 1
 * @param outcome what the gateway says
 * @param chargeId the gateway's id of the charge
 * @param amount what was charged; only with PAID
 * @param declineReason only with DECLINED
 * @param notificationId the gateway's id of the notification that brought the news; absent when the answer came directly
 */
@AllowedTo(gateway = true)
public record RecordCharge(
        @TargetAggregateIdentifier PaymentId paymentId,
        int attempt,
        ChargeOutcome outcome,
        @Nullable String chargeId,
        @Nullable Money amount,
        @Nullable DeclineReason declineReason,
        @Nullable String notificationId) {}
