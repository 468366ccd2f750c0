package io.matricula.shared.academic.event;

import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.UnpaidHold;
import io.matricula.shared.academic.UnpaidHoldsId;
import org.axonframework.serialization.Revision;

/**
 * A person is about to hold a place without having paid for it.
 *
 * @param holdsId the unpaid places of the person
 * @param studentId the person, known from the first request on; a student once registered
 * @param hold the place
 */
@Revision("1")
public record UnpaidHoldCounted(UnpaidHoldsId holdsId, StudentId studentId, UnpaidHold hold) implements AcademicEvent {}
