package io.matricula.shared.financial.event;

import io.matricula.shared.financial.DebtId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The last day on which a debt was not overdue is over. The debt may be settled by then.
 *
 * @param debtId the debt
 * @param dueOn that day, in the school's time zone
 */
@Revision("1")
public record DebtDueDayOver(DebtId debtId, LocalDate dueOn) implements FinancialEvent {}
