package io.matricula.enrollment.student;

import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends the hold of a debt that is settled; changes nothing if there is none. Repeating it changes nothing.
 *
 * @param studentId the student
 * @param holdId the hold
 */
record LiftDebtHold(@TargetAggregateIdentifier StudentId studentId, HoldId holdId) {}
