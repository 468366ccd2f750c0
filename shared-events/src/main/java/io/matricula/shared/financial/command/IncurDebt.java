package io.matricula.shared.financial.command;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.financial.DebtId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that a student owes the school money besides an open payment. Repeating it changes nothing.
 *
 * @param debtId the debt
 * @param studentId the student
 * @param amount what is owed, more than nothing, exact to the cent
 * @param dueOn the last day on which it is not overdue, in the school's time zone; may be past
 * @param reason why, in the actor's words
 * @param actor who does it (R19)
 */
@AllowedTo(Role.FINANCE)
public record IncurDebt(
        @TargetAggregateIdentifier DebtId debtId,
        StudentId studentId,
        Money amount,
        LocalDate dueOn,
        String reason,
        Actor actor) {}
