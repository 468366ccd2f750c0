package io.matricula.shared.financial.event;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import org.axonframework.serialization.Revision;

/**
 * Money is to go back: a new entry linked to its charge (R14).
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param refundId the refund
 * @param chargeId the gateway's id of the charge
 * @param amount money, exact to the cent
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record RefundRequested(
        PaymentId paymentId,
        EnrollmentId enrollmentId,
        RefundId refundId,
        String chargeId,
        Money amount,
        String reason,
        Actor actor)
        implements FinancialEvent, MovesEnrollment {}
