package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.TakeBackKind;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that the payment provider took money back (R34): once for each notification, and never more than the school still has of the
 * charge. Refused with {@link RefusalCode#NOT_REFUNDABLE} as long as no money of the charge is known.
 *
 * @param paymentId the payment of the enrollment
 * @param chargeId the gateway's id of the charge the money had come by
 * @param amount what the provider took, exact to the cent
 * @param kind how it was taken back
 * @param notificationId the gateway's id of the notification that brought the news
 */
@AllowedTo(gateway = true)
public record RecordMoneyTakenBack(
        @TargetAggregateIdentifier PaymentId paymentId,
        String chargeId,
        Money amount,
        TakeBackKind kind,
        String notificationId) {}
