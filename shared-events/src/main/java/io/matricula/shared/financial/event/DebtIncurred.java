package io.matricula.shared.financial.event;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.DebtId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A student owes the school money besides an open payment.
 *
 * @param debtId the debt
 * @param studentId the student
 * @param amount what is owed, exact to the cent
 * @param dueOn the last day on which it is not overdue, in the school's time zone
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record DebtIncurred(
        DebtId debtId, StudentId studentId, Money amount, LocalDate dueOn, String reason, Actor actor)
        implements FinancialEvent {}
