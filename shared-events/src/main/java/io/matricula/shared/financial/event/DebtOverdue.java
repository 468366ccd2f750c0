package io.matricula.shared.financial.event;

import io.matricula.shared.Money;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.DebtId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A debt was not settled in time (R17).
 *
 * @param debtId the debt
 * @param studentId the student
 * @param amount what is owed, exact to the cent
 * @param dueOn the last day on which it was not overdue, in the school's time zone
 */
@Revision("1")
public record DebtOverdue(DebtId debtId, StudentId studentId, Money amount, LocalDate dueOn)
        implements FinancialEvent {}
