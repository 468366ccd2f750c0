package io.matricula.enrollment.student;

import io.matricula.shared.academic.StudentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks how a student is and was reached, which is {@link ContactsFound}. Changes nothing; refused with NOT_FOUND if the person is no student, or
 * has been erased.
 *
 * @param studentId the student
 */
record FindContacts(@TargetAggregateIdentifier StudentId studentId) {}
