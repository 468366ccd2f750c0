package io.matricula.financial.debt;

import io.matricula.shared.financial.DebtId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says that the last day of a debt is over; changes nothing if it has been settled. Repeating it changes nothing.
 *
 * @param debtId the debt
 */
record MarkDebtOverdue(@TargetAggregateIdentifier DebtId debtId) {}
