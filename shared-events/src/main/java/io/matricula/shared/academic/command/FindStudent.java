package io.matricula.shared.academic.command;

import io.matricula.shared.academic.StudentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks for a student; answered with the {@link StudentId}, or refused with NOT_FOUND. Changes nothing.
 *
 * @param studentId the student
 */
@AllowedTo({Role.FINANCE, Role.REGISTRAR})
public record FindStudent(@TargetAggregateIdentifier StudentId studentId) {}
