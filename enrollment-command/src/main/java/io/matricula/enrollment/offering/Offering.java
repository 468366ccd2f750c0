package io.matricula.enrollment.offering;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.OfferingTerms;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.EnrollmentsCalledOff;
import io.matricula.shared.academic.event.OfferingCancelled;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.academic.event.OfferingResumed;
import io.matricula.shared.academic.event.OfferingRevised;
import io.matricula.shared.academic.event.OfferingSuspended;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistLeft;
import io.matricula.shared.academic.event.WaitlistMovePaused;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** One course taught in one term: the commands it takes, and what its facts leave. Its allocation says who gets a seat. */
@Revision("2")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "everyFewHundredEvents")
public class Offering {

    private static final int MAX_TURNS = 50;

    @AggregateIdentifier
    private @Nullable OfferingId offeringId;

    private String courseCode = "";
    private String term = "";
    private @Nullable OfferingTerms terms;
    private List<RefundStep> firstSchedule = RefundStep.DEFAULT_SCHEDULE;
    private OfferingStatus status = OfferingStatus.DRAFT;

    @JsonSerialize(converter = StoredSeats.Writer.class)
    @JsonDeserialize(converter = StoredSeats.Reader.class)
    private Seats seats = Seats.none();

    @JsonProperty("line")
    @JsonSerialize(converter = StoredWaitlist.Writer.class)
    @JsonDeserialize(converter = StoredWaitlist.Reader.class)
    private Waitlist waitlist = Waitlist.none();

    private @Nullable BulkCancellation callOff;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateOffering command) {
        if (offeringId == null) {
            OfferingSize.mustFit("waitlistCapacity", command.capacity(), command.waitlistCapacity());
            apply(command.carriedOut());
        }
    }

    @CommandHandler
    void handle(ChangeCapacity command, SeatOffers offers) {
        applyAndMove(amendment().resize(command), offers);
    }

    @CommandHandler
    void handle(ReviseOffering command, SeatOffers offers) {
        applyAndMove(amendment().revise(command), offers);
    }

    @CommandHandler
    void handle(SuspendOffering command) {
        if (OfferingLifeCycle.isStep(status, OfferingStatus.SUSPENDED)) {
            apply(new OfferingSuspended(command.offeringId(), command.reason(), command.actor()));
        }
    }

    @CommandHandler
    void handle(ResumeOffering command, SeatOffers offers) {
        if (OfferingLifeCycle.isStep(status, OfferingStatus.OPEN)) {
            apply(new OfferingResumed(command.offeringId(), command.reason(), command.actor()));
            moveWaitlist(offers);
        }
    }

    @CommandHandler
    void handle(CloseOffering command, SeatOffers offers) {
        if (OfferingLifeCycle.isStep(status, OfferingStatus.CLOSED)) {
            apply(new OfferingClosed(command.offeringId(), command.reason(), command.actor()));
            moveWaitlist(offers);
        }
    }

    @CommandHandler
    void handle(CancelOffering command) {
        if (OfferingLifeCycle.isStep(status, OfferingStatus.CANCELLED)) {
            int affected = seats.taken() + waitlist.size();
            apply(new OfferingCancelled(command.offeringId(), affected, command.reason(), command.actor()));
        }
    }

    @CommandHandler
    void handle(CancelBatchOfEnrollments command) {
        if (callOff == null || !callOff.isAt(command.after())) {
            return;
        }
        List<EnrollmentId> next = callOff.nextOf(Stream.concat(seats.enrollments(), waitlist.enrollments()));
        if (!next.isEmpty()) {
            apply(new EnrollmentsCalledOff(command.offeringId(), next, callOff.reason(), callOff.actor()));
        }
    }

    @CommandHandler
    OfferingQuote handle(QuoteOffering command) {
        return new OfferingQuote(
                courseCode, terms().title(), term, terms().price(), terms().startsOn(), terms().refundSchedule());
    }

    @CommandHandler
    int handle(QuoteRefundShare command) {
        return new RefundSchedule(Objects.requireNonNullElse(command.promised(), firstSchedule))
                .shareOn(command.effectiveOn(), terms().startsOn());
    }

    @CommandHandler
    void handle(HoldSeat command, SeatOffers offers) {
        if (waitlist.has(command.enrollmentId())) {
            moveWaitlist(offers);
        } else {
            allocation().ask(command, offers.now()).ifPresent(AggregateLifecycle::apply);
        }
    }

    @CommandHandler
    void handle(MoveWaitlist command, SeatOffers offers) {
        moveWaitlist(offers);
    }

    @CommandHandler
    void handle(ExtendSeatHold command) {
        allocation().extend(command).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ConfirmSeat command) {
        allocation().confirm(command.enrollmentId()).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ReleaseSeat command, SeatOffers offers) {
        applyAndMove(allocation().release(command), offers);
        allocation().leave(command).ifPresent(AggregateLifecycle::apply);
    }

    private void applyAndMove(Optional<AcademicEvent> change, SeatOffers offers) {
        change.ifPresent(fact -> {
            apply(fact);
            moveWaitlist(offers);
        });
    }

    private void moveWaitlist(SeatOffers offers) {
        Optional<AcademicEvent> next = allocation().nextTurn(offers);
        for (int turn = 0; next.isPresent() && turn < MAX_TURNS; turn++) {
            apply(next.get());
            next = allocation().nextTurn(offers);
        }
        if (next.isPresent()) {
            apply(new WaitlistMovePaused(Objects.requireNonNull(offeringId)));
        }
    }

    private SeatAllocation allocation() {
        return new SeatAllocation(
                Objects.requireNonNull(offeringId), status, EnrollmentWindow.of(terms()), seats, waitlist);
    }

    private OfferingAmendment amendment() {
        return new OfferingAmendment(status, terms(), seats, waitlist);
    }

    private OfferingTerms terms() {
        return Objects.requireNonNull(terms);
    }

    @EventSourcingHandler
    void on(OfferingCreated fact) {
        offeringId = fact.offeringId();
        courseCode = fact.courseCode();
        term = fact.term();
        firstSchedule = Objects.requireNonNullElse(fact.refundSchedule(), RefundStep.DEFAULT_SCHEDULE);
        terms = new OfferingTerms(
                fact.title(),
                fact.price(),
                fact.enrollmentOpensAt(),
                fact.enrollmentClosesAt(),
                fact.startsOn(),
                fact.waitlistCapacity(),
                firstSchedule);
        status = OfferingStatus.OPEN;
        seats = Seats.of(fact.capacity());
        waitlist = Waitlist.of(fact.waitlistCapacity());
    }

    @EventSourcingHandler
    void on(OfferingRevised fact) {
        terms = fact.terms();
        waitlist.resize(fact.terms().waitlistCapacity());
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
    void on(OfferingSuspended fact) {
        status = OfferingStatus.SUSPENDED;
    }

    @EventSourcingHandler
    void on(OfferingResumed fact) {
        status = OfferingStatus.OPEN;
    }

    @EventSourcingHandler
    void on(OfferingCancelled fact) {
        status = OfferingStatus.CANCELLED;
        callOff = BulkCancellation.of(fact);
    }

    @EventSourcingHandler
    void on(EnrollmentsCalledOff fact) {
        callOff = Objects.requireNonNull(callOff).upTo(fact);
    }

    @EventSourcingHandler
    void on(WaitlistJoined fact) {
        waitlist.join(fact.enrollmentId(), fact.studentId(), fact.requestedAt());
    }

    @EventSourcingHandler
    void on(WaitlistLeft fact) {
        waitlist.leave(fact.enrollmentId());
    }

    @EventSourcingHandler
    void on(WaitlistEntrySkipped fact) {
        waitlist.leave(fact.enrollmentId());
    }

    @EventSourcingHandler
    void on(WaitlistSeatOffered fact) {
        waitlist.leave(fact.enrollmentId());
        seats.hold(fact.enrollmentId(), fact.studentId());
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
