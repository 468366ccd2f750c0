package io.matricula.enrollment.offering;

import io.matricula.platform.calendar.SchoolCalendar;
import io.matricula.platform.command.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;

/** What this slice hands to tests that are told in another package. */
public final class OfferingParts {

    private OfferingParts() {}

    public static Configurer configure(Configurer axon, Clock clock) {
        return axon.registerComponent(SchoolCalendar.class, c -> new SchoolCalendar(clock, ZoneOffset.UTC))
                .registerComponent(SeatOffers.class, c -> new SeatOffers(clock, Duration.ofHours(24)))
                .configureAggregate(Offering.class);
    }

    public static List<EventMessageHandler> policies(Commands commands) {
        return List.of(
                new AnnotationEventHandlerAdapter(new WaitlistPolicy(commands)),
                new AnnotationEventHandlerAdapter(new CallOffPolicy(commands)));
    }
}
