package io.matricula.shared.financial.command;

import io.matricula.shared.Actor;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives a share of the balance back, rounded half up to the cent (R14, R15). Repeating it changes nothing. Refused with NOT_REFUNDABLE if that is no money.
 *
 * @param paymentId the payment
 * @param refundId the refund
 * @param percent the share of the balance, 0 to 100
 * @param reason why, in words
 * @param actor who did it (R19)
 */
public record RefundShare(
        @TargetAggregateIdentifier PaymentId paymentId, RefundId refundId, int percent, String reason, Actor actor) {}
