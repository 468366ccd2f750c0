package io.matricula.enrollment.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventhandling.scheduling.ScheduleToken;
import org.axonframework.eventhandling.scheduling.java.SimpleScheduleToken;

/** Timers that ring when they are told to, never before their time. */
final class Alarms implements EventScheduler {

    private final Clock clock;
    private final Map<ScheduleToken, Alarm> set = new LinkedHashMap<>();
    private int given;

    private record Alarm(Instant at, Object fact) {}

    Alarms(Clock clock) {
        this.clock = clock;
    }

    /** The fact of the first alarm whose time has come. It rings only once. */
    Optional<Object> ring(Instant now) {
        for (Iterator<Alarm> alarms = set.values().iterator(); alarms.hasNext(); ) {
            Alarm next = alarms.next();
            if (!next.at().isAfter(now)) {
                alarms.remove();
                return Optional.of(next.fact());
            }
        }
        return Optional.empty();
    }

    @Override
    public ScheduleToken schedule(Instant at, Object fact) {
        var token = new SimpleScheduleToken("alarm-" + ++given);
        set.put(token, new Alarm(at, fact));
        return token;
    }

    @Override
    public ScheduleToken schedule(Duration after, Object fact) {
        return schedule(clock.instant().plus(after), fact);
    }

    @Override
    public void cancelSchedule(ScheduleToken token) {
        set.remove(token);
    }
}
