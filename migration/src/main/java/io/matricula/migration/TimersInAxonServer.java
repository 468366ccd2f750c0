package io.matricula.migration;

import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventhandling.scheduling.ScheduleToken;
import org.axonframework.eventhandling.scheduling.java.SimpleScheduleToken;

/**
 * Axon Server's timers for events that are written already.
 *
 * @param scheduling takes when and what, and gives what identifies the timer
 */
record TimersInAxonServer(BiFunction<Instant, Event, String> scheduling) implements EventScheduler {

    @Override
    public ScheduleToken schedule(Instant due, Object event) {
        return new SimpleScheduleToken(scheduling.apply(due, (Event) event));
    }

    @Override
    public ScheduleToken schedule(Duration pause, Object event) {
        throw new UnsupportedOperationException("A timer that is moved keeps its time");
    }

    @Override
    public void cancelSchedule(ScheduleToken token) {
        throw new UnsupportedOperationException("A timer that is moved is not taken back");
    }
}
