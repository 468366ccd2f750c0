package io.matricula.financial.debt;

import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.financial.event.DebtDueDayOver;
import io.matricula.shared.financial.event.DebtIncurred;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Whenever a debt is incurred, have it be overdue once its last day is over. */
@ProcessingGroup(DueDayPolicy.PROCESSOR)
@DisallowReplay
class DueDayPolicy {

    static final String PROCESSOR = "debt-due-days";

    private final Commands commands;
    private final Timers timers;
    private final SchoolCalendar calendar;

    DueDayPolicy(Commands commands, Timers timers, SchoolCalendar calendar) {
        this.commands = commands;
        this.timers = timers;
        this.calendar = calendar;
    }

    @EventHandler
    void on(DebtIncurred fact) {
        timers.schedule(calendar.startOf(fact.dueOn().plusDays(1)), new DebtDueDayOver(fact.debtId(), fact.dueOn()));
    }

    @EventHandler
    void on(DebtDueDayOver fact) {
        commands.send(new MarkDebtOverdue(fact.debtId()));
    }
}
