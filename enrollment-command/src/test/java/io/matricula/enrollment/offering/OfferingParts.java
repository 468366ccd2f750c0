package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.shared.given.GivenOffering.anOffering;

import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.SeatHeld;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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

    /** The largest offering there may be, with a person on every seat. */
    public static Object theLargest(OfferingId id) {
        var offering = new Offering();
        offering.on(anOffering().withId(id).withSeats(OfferingSize.MAX_PEOPLE).created());
        for (int person = 0; person < OfferingSize.MAX_PEOPLE; person++) {
            offering.on(
                    new SeatHeld(id, new EnrollmentId(new UUID(1, person)), new StudentId(new UUID(2, person)), NOW));
        }
        return offering;
    }

    public static List<EventMessageHandler> policies(Commands commands, Timers timers) {
        return List.of(
                new AnnotationEventHandlerAdapter(new WaitlistPolicy(commands)),
                new AnnotationEventHandlerAdapter(new BulkCancellationPolicy(commands)),
                new AnnotationEventHandlerAdapter(new EnrollmentWindowPolicy(timers)));
    }
}
