package io.matricula.shared.academic;

import java.time.Instant;

/**
 * A place that counts as unpaid.
 *
 * @param enrollmentId the enrollment
 * @param since when it was counted last, UTC
 */
public record UnpaidHold(EnrollmentId enrollmentId, Instant since) {}
