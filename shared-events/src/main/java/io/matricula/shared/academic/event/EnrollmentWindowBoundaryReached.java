package io.matricula.shared.academic.event;

import io.matricula.shared.academic.OfferingId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A timer's fact: the enrollment window of an offering opens or closes, unless it was revised meanwhile.
 *
 * @param offeringId the offering
 * @param at when it opens or closes, UTC
 */
@Revision("1")
public record EnrollmentWindowBoundaryReached(OfferingId offeringId, Instant at) implements AcademicEvent {}
