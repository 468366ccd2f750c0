package io.matricula.financial.debt;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.event.DebtDueDayOver;
import io.matricula.shared.financial.event.DebtIncurred;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R17")
class DueDayPolicyTest {

    private static final DebtId DEBT = new DebtId(new UUID(0, 1));
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final DebtIncurred INCURRED = new DebtIncurred(
            DEBT, new StudentId(new UUID(0, 2)), Money.of("30.00", "BRL"), DAY, "a lost book", new Actor("clerk"));

    private final Commands commands = mock(Commands.class);
    private final Timers timers = mock(Timers.class);
    private final DueDayPolicy policy =
            new DueDayPolicy(commands, timers, new SchoolCalendar(Clock.systemUTC(), ZoneId.of("America/Sao_Paulo")));

    @Test
    void aDebtIsLookedAtWhenItsLastDayIsOverWhereTheSchoolIs() {
        policy.on(INCURRED);

        verify(timers).schedule(Instant.parse("2027-03-02T03:00:00Z"), new DebtDueDayOver(DEBT, DAY));
        verifyNoInteractions(commands);
    }

    @Test
    void itIsOverdueThen() {
        policy.on(new DebtDueDayOver(DEBT, DAY));

        verify(commands).send(new MarkDebtOverdue(DEBT));
    }
}
