package io.matricula.enrollment.student;

import io.matricula.shared.academic.StudentId;
import io.matricula.shared.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether a hold blocks new enrollments of a person (R17); answered with a Boolean, or refused with NOT_FOUND if the person is no
 * student. Changes nothing.
 *
 * @param studentId the person
 */
@AllowedTo(anybody = true)
record FindHolds(@TargetAggregateIdentifier StudentId studentId) {}
