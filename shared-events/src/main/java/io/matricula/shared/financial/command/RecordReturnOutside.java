package io.matricula.shared.financial.command;

import io.matricula.shared.Actor;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that a person gave back outside of the system what the gateway could not give back (R28): the money of every refund that has
 * failed. No effect without one.
 *
 * @param paymentId the payment of the enrollment
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
public record RecordReturnOutside(@TargetAggregateIdentifier PaymentId paymentId, String reason, Actor actor) {}
