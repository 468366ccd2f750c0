package io.matricula.financial.debt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.IntervalFunction;
import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.command.Repetition;
import io.matricula.platform.messaging.command.Sender;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.event.DebtDueDayOver;
import io.matricula.shared.financial.event.DebtIncurred;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventhandling.scheduling.ScheduleToken;
import org.axonframework.eventhandling.scheduling.java.SimpleScheduleToken;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R17")
class DueDayPolicyTest {

    private static final DebtId DEBT = new DebtId(new UUID(0, 1));
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private final Map<Instant, Object> due = new LinkedHashMap<>();
    private final List<Object> sent = new ArrayList<>();
    private final DueDayPolicy policy = new DueDayPolicy(
            new Commands(
                    DefaultCommandGateway.builder().commandBus(recording()).build(),
                    new Repetition(1, Duration.ofSeconds(5), IntervalFunction.of(1)),
                    Sender.process(Duration.ofSeconds(5))),
            new Timers(
                    new Due(due),
                    Jackson3Serializer.builder()
                            .jsonMapperBuilderCustomizer(AxonJson::configure)
                            .build()),
            new SchoolCalendar(Clock.systemUTC(), ZoneId.of("America/Sao_Paulo")));

    private record Due(Map<Instant, Object> facts) implements EventScheduler {

        @Override
        public ScheduleToken schedule(Instant at, Object fact) {
            facts.put(at, fact);
            return new SimpleScheduleToken(UUID.randomUUID().toString());
        }

        @Override
        public ScheduleToken schedule(Duration after, Object fact) {
            throw new UnsupportedOperationException("A day ends at an instant");
        }

        @Override
        public void cancelSchedule(ScheduleToken token) {
            throw new UnsupportedOperationException("A timer that was set stays");
        }
    }

    private SimpleCommandBus recording() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(MarkDebtOverdue.class.getName(), command -> {
            sent.add(command.getPayload());
            return null;
        });
        return bus;
    }

    @Test
    void aDebtIsLookedAtWhenItsLastDayIsOverWhereTheSchoolIs() {
        policy.on(new DebtIncurred(
                DEBT, new StudentId(new UUID(0, 2)), Money.of("30.00", "BRL"), DAY, "a lost book", new Actor("clerk")));

        assertThat(due)
                .containsExactly(Map.entry(Instant.parse("2027-03-02T03:00:00Z"), new DebtDueDayOver(DEBT, DAY)));
        assertThat(sent).isEmpty();
    }

    @Test
    void itIsOverdueThen() {
        policy.on(new DebtDueDayOver(DEBT, DAY));

        assertThat(sent).containsExactly(new MarkDebtOverdue(DEBT));
    }
}
