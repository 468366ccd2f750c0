package io.matricula.financial.debt;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.command.IncurDebt;
import io.matricula.shared.financial.event.DebtIncurred;
import io.matricula.shared.financial.event.DebtOverdue;
import io.matricula.shared.financial.event.DebtSettled;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Money that a student owes besides an open payment: open, perhaps overdue, and then settled. */
@Aggregate
public class Debt {

    @AggregateIdentifier
    private @Nullable DebtId debtId;

    private @Nullable DebtIncurred incurred;
    private boolean overdue;
    private boolean settled;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IncurDebt command) {
        if (debtId == null) {
            apply(new DebtIncurred(
                    command.debtId(),
                    command.studentId(),
                    command.amount(),
                    command.dueOn(),
                    command.reason(),
                    command.actor()));
        }
    }

    @CommandHandler
    void handle(MarkDebtOverdue command) {
        DebtIncurred debt = Objects.requireNonNull(incurred);
        if (!overdue && !settled) {
            apply(new DebtOverdue(debt.debtId(), debt.studentId(), debt.amount(), debt.dueOn()));
        }
    }

    @CommandHandler
    void handle(SettleDebt command) {
        DebtIncurred debt = Objects.requireNonNull(incurred);
        if (!settled) {
            apply(new DebtSettled(debt.debtId(), debt.studentId(), command.reason(), command.actor()));
        }
    }

    @EventSourcingHandler
    void on(DebtIncurred fact) {
        debtId = fact.debtId();
        incurred = fact;
    }

    @EventSourcingHandler
    void on(DebtOverdue fact) {
        overdue = true;
    }

    @EventSourcingHandler
    void on(DebtSettled fact) {
        settled = true;
    }
}
