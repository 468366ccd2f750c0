package io.matricula.enrollment.offering;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.OfferingQuote;
import io.matricula.shared.academic.command.ChangeCapacity;
import io.matricula.shared.academic.command.CloseOffering;
import io.matricula.shared.academic.command.ConfirmSeat;
import io.matricula.shared.academic.command.CreateOffering;
import io.matricula.shared.academic.command.ExtendSeatHold;
import io.matricula.shared.academic.command.HoldSeat;
import io.matricula.shared.academic.command.QuoteOffering;
import io.matricula.shared.academic.command.ReleaseSeat;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatHoldExtended;
import io.matricula.shared.academic.event.SeatRefused;
import io.matricula.shared.academic.event.SeatReleased;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One course taught in one term: who gets a seat. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "everyFewHundredEvents")
public class Offering {

    @AggregateIdentifier
    private @Nullable OfferingId offeringId;

    private String courseCode = "";
    private String title = "";
    private String term = "";
    private @Nullable Money price;
    private OfferingStatus status = OfferingStatus.DRAFT;
    private EnrollmentWindow window = EnrollmentWindow.ALWAYS;
    private Seats seats = Seats.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateOffering command) {
        if (offeringId == null) {
            apply(new OfferingCreated(
                    command.offeringId(),
                    command.courseCode(),
                    command.title(),
                    command.term(),
                    command.capacity(),
                    command.price(),
                    command.enrollmentOpensAt(),
                    command.enrollmentClosesAt(),
                    command.startsOn(),
                    command.waitlistCapacity(),
                    command.refundSchedule()));
        }
    }

    @CommandHandler
    void handle(ChangeCapacity command) {
        if (command.capacity() == seats.capacity()) {
            return;
        }
        if (!CapacityCoversTakenSeats.holds(command.capacity(), seats.taken())) {
            throw new Refused(
                    RefusalCode.CAPACITY_BELOW_TAKEN,
                    seats.taken() + " seats are held or confirmed.",
                    Map.of("taken", Integer.toString(seats.taken())));
        }
        apply(new CapacityChanged(command.offeringId(), command.capacity(), command.reason(), command.actor()));
    }

    @CommandHandler
    void handle(CloseOffering command) {
        if (status == OfferingStatus.OPEN) {
            apply(new OfferingClosed(command.offeringId(), command.reason(), command.actor()));
        }
    }

    @CommandHandler
    OfferingQuote handle(QuoteOffering command) {
        return new OfferingQuote(courseCode, title, term, java.util.Objects.requireNonNull(price));
    }

    @CommandHandler
    void handle(HoldSeat command) {
        if (seats.has(command.enrollmentId())) {
            return;
        }
        var request = new SeatRequest(command.studentId(), command.requestedAt(), status, window, seats);
        Optional<RefusalCode> objection = SeatPolicy.firstObjection(request);
        if (objection.isPresent()) {
            apply(new SeatRefused(command.offeringId(), command.enrollmentId(), command.studentId(), objection.get()));
        } else {
            apply(new SeatHeld(command.offeringId(), command.enrollmentId(), command.studentId(), command.until()));
        }
    }

    @CommandHandler
    void handle(ExtendSeatHold command) {
        if (seats.holds(command.enrollmentId())) {
            apply(new SeatHoldExtended(command.offeringId(), command.enrollmentId(), command.until()));
        }
    }

    @CommandHandler
    void handle(ConfirmSeat command) {
        if (!seats.has(command.enrollmentId())) {
            throw new Refused(RefusalCode.CONCURRENT_CHANGE, "This enrollment has no seat any more.");
        }
        if (seats.holds(command.enrollmentId())) {
            apply(new SeatConfirmed(command.offeringId(), command.enrollmentId()));
        }
    }

    @CommandHandler
    void handle(ReleaseSeat command) {
        if (seats.has(command.enrollmentId())) {
            apply(new SeatReleased(
                    command.offeringId(),
                    command.enrollmentId(),
                    command.reason(),
                    !seats.holds(command.enrollmentId())));
        }
    }

    @EventSourcingHandler
    void on(OfferingCreated fact) {
        offeringId = fact.offeringId();
        courseCode = fact.courseCode();
        title = fact.title();
        term = fact.term();
        price = fact.price();
        status = OfferingStatus.OPEN;
        window = new EnrollmentWindow(fact.enrollmentOpensAt(), fact.enrollmentClosesAt());
        seats = Seats.of(fact.capacity());
    }

    @EventSourcingHandler
    void on(CapacityChanged fact) {
        seats.resize(fact.capacity());
    }

    @EventSourcingHandler
    void on(OfferingClosed fact) {
        status = OfferingStatus.CLOSED;
    }

    @EventSourcingHandler
    void on(SeatHeld fact) {
        seats.hold(fact.enrollmentId(), fact.studentId());
    }

    @EventSourcingHandler
    void on(SeatConfirmed fact) {
        seats.confirm(fact.enrollmentId());
    }

    @EventSourcingHandler
    void on(SeatReleased fact) {
        seats.release(fact.enrollmentId());
    }
}
