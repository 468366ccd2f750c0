package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * These enrollments of a cancelled offering have to end; the next ones follow.
 *
 * @param offeringId the offering
 * @param enrollmentIds the enrollments, in the order of their ids
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record EnrollmentsCalledOff(OfferingId offeringId, List<EnrollmentId> enrollmentIds, String reason, Actor actor)
        implements AcademicEvent {}
