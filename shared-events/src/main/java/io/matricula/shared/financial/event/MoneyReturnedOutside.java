package io.matricula.shared.financial.event;

import io.matricula.shared.Actor;
import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.serialization.Revision;

/**
 * A person gave money back outside of the system, because the gateway could not (R28). No refund of this payment is failed any more.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param amount what went back, exact to the cent
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record MoneyReturnedOutside(
        PaymentId paymentId, EnrollmentId enrollmentId, Money amount, String reason, Actor actor)
        implements FinancialEvent, ConcernsEnrollment {}
