package io.matricula.shared.financial.command;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives money back: the given amount, or the whole balance. Refused with {@link RefusalCode#NOT_REFUNDABLE} or {@link RefusalCode#REFUND_EXCEEDS_PAYMENT}. Repeating it changes nothing.
 *
 * @param paymentId the payment of the enrollment
 * @param refundId the refund
 * @param amount money, exact to the cent
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 */
@AllowedTo(Role.FINANCE)
public record RequestRefund(
        @TargetAggregateIdentifier PaymentId paymentId,
        RefundId refundId,
        @Nullable Money amount,
        String reason,
        Actor actor) {}
