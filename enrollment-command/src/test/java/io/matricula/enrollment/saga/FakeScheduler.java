package io.matricula.enrollment.saga;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventhandling.scheduling.ScheduleToken;
import org.axonframework.eventhandling.scheduling.java.SimpleScheduleToken;

/** Remembers what is due instead of waiting for it. */
final class FakeScheduler implements EventScheduler {

    private final Map<ScheduleToken, Object> due = new LinkedHashMap<>();

    Collection<Object> pending() {
        return due.values();
    }

    @Override
    public ScheduleToken schedule(Instant at, Object event) {
        var token = new SimpleScheduleToken(UUID.randomUUID().toString());
        due.put(token, event);
        return token;
    }

    @Override
    public ScheduleToken schedule(Duration after, Object event) {
        return schedule(Instant.EPOCH.plus(after), event);
    }

    @Override
    public void cancelSchedule(ScheduleToken token) {
        due.remove(token);
    }
}
