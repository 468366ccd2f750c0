package io.matricula.financial.debt;

import io.matricula.shared.Actor;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.financial.DebtId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends a debt, because it was paid or the school lets it go. Repeating it changes nothing.
 *
 * @param debtId the debt
 * @param reason why, in the actor's words
 * @param actor who does it (R19)
 */
@AllowedTo(Role.FINANCE)
record SettleDebt(@TargetAggregateIdentifier DebtId debtId, String reason, Actor actor) {}
