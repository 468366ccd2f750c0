package io.matricula.shared.academic.event;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.UnpaidHoldsId;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Places of a person count as unpaid no longer.
 *
 * @param holdsId the unpaid places of the person
 * @param enrollmentIds the enrollments
 */
@Revision("1")
public record UnpaidHoldsDropped(UnpaidHoldsId holdsId, List<EnrollmentId> enrollmentIds) implements AcademicEvent {}
