package io.matricula.enrollment.offering;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.ReleaseReason;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives a held or confirmed seat, or a place on the waitlist, back. No effect when this enrollment has neither.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 * @param reason why, as a constant or in the actor's words
 */
public record ReleaseSeat(
        @TargetAggregateIdentifier OfferingId offeringId, EnrollmentId enrollmentId, ReleaseReason reason) {}
