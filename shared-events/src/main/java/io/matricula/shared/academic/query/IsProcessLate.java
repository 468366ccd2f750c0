package io.matricula.shared.academic.query;

import io.matricula.shared.academic.EnrollmentId;
import java.time.Instant;

/**
 * Asks the read side whether the process of an enrollment should have gone on by itself and has not; the answer is a Boolean.
 *
 * @param enrollmentId the enrollment
 * @param asOf the moment it is late at, UTC
 */
public record IsProcessLate(EnrollmentId enrollmentId, Instant asOf) {}
