package io.matricula.shared.academic.query;

import io.matricula.shared.academic.EnrollmentId;
import java.util.List;

/**
 * The answer to {@link FindOverdueProcesses}.
 *
 * @param enrollmentIds the enrollments to try again now, the longest waiting first
 */
public record OverdueProcesses(List<EnrollmentId> enrollmentIds) {}
