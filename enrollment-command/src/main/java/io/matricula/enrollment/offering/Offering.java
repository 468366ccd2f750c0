package io.matricula.enrollment.offering;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.OfferingTerms;
import io.matricula.shared.academic.RefundStep;
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
import io.matricula.shared.academic.event.SeatHoldExtended;
import io.matricula.shared.academic.event.SeatRefused;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistLeft;
import io.matricula.shared.academic.event.WaitlistMovePaused;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** One course taught in one term: who gets a seat. */
@Revision("2")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "everyFewHundredEvents")
public class Offering {

    private static final int MOST_TURNS = 50;

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

    @JsonSerialize(converter = StoredWaitlist.Writer.class)
    @JsonDeserialize(converter = StoredWaitlist.Reader.class)
    private Waitlist line = Waitlist.none();

    private @Nullable CallOff callOff;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateOffering command) {
        if (offeringId == null) {
            itMustFit("waitlistCapacity", command.capacity(), command.waitlistCapacity());
            apply(command.carriedOut());
        }
    }

    @CommandHandler
    void handle(ChangeCapacity command, SeatOffers offers) {
        if (status.isEnded()) {
            throw new Refused(RefusalCode.OFFERING_ENDED, "The offering is " + status + ".");
        }
        if (command.capacity() == seats.capacity()) {
            return;
        }
        if (!CapacityCoversTakenSeats.holds(command.capacity(), seats.taken())) {
            throw new Refused(
                    RefusalCode.CAPACITY_BELOW_TAKEN,
                    seats.taken() + " seats are held or confirmed.",
                    Map.of("taken", Integer.toString(seats.taken())));
        }
        if (command.capacity() > seats.capacity()) {
            itMustFit("capacity", command.capacity(), Math.max(line.capacity(), line.size()));
        }
        apply(new CapacityChanged(command.offeringId(), command.capacity(), command.reason(), command.actor()));
        moveLine(offers);
    }

    private static void itMustFit(String field, int capacity, int waitlistCapacity) {
        if (!OfferingSize.fits(capacity, waitlistCapacity)) {
            throw Refused.invalid(
                    field, "must not make more than " + OfferingSize.MAX_PEOPLE + " seats and places in line together");
        }
    }

    @CommandHandler
    void handle(ReviseOffering command, SeatOffers offers) {
        OfferingTerms revised = RevisedTerms.of(terms(), command);
        if (!RevisionHelpsSomebody.holds(status, terms(), revised)) {
            throw new Refused(RefusalCode.OFFERING_ENDED, "The offering is " + status + ".");
        }
        if (revised.equals(terms)) {
            return;
        }
        itMustOpenBeforeItCloses(command, revised);
        if (revised.waitlistCapacity() > line.capacity()) {
            itMustFit("waitlistCapacity", seats.capacity(), revised.waitlistCapacity());
        }
        apply(new OfferingRevised(command.offeringId(), revised, command.reason(), command.actor()));
        moveLine(offers);
    }

    private static void itMustOpenBeforeItCloses(ReviseOffering command, OfferingTerms revised) {
        if (!windowOf(revised).isInOrder()) {
            throw command.enrollmentClosesAt() != null
                    ? Refused.invalid("enrollmentClosesAt", "must be after enrollmentOpensAt")
                    : Refused.invalid("enrollmentOpensAt", "must be before enrollmentClosesAt");
        }
    }

    @CommandHandler
    void handle(SuspendOffering command) {
        if (isNewStep(OfferingStatus.SUSPENDED)) {
            apply(new OfferingSuspended(command.offeringId(), command.reason(), command.actor()));
        }
    }

    @CommandHandler
    void handle(ResumeOffering command, SeatOffers offers) {
        if (isNewStep(OfferingStatus.OPEN)) {
            apply(new OfferingResumed(command.offeringId(), command.reason(), command.actor()));
            moveLine(offers);
        }
    }

    @CommandHandler
    void handle(CloseOffering command, SeatOffers offers) {
        if (isNewStep(OfferingStatus.CLOSED)) {
            apply(new OfferingClosed(command.offeringId(), command.reason(), command.actor()));
            moveLine(offers);
        }
    }

    @CommandHandler
    void handle(CancelOffering command) {
        if (isNewStep(OfferingStatus.CANCELLED)) {
            int affected = seats.taken() + line.size();
            apply(new OfferingCancelled(command.offeringId(), affected, command.reason(), command.actor()));
        }
    }

    private boolean isNewStep(OfferingStatus next) {
        if (!OfferingLifeCycle.allows(status, next)) {
            throw new Refused(RefusalCode.OFFERING_NOT_OPEN, "The offering is " + status + ".");
        }
        return status != next;
    }

    @CommandHandler
    void handle(CallOffEnrollments command) {
        if (callOff == null || !callOff.isAt(command.after())) {
            return;
        }
        List<EnrollmentId> next = callOff.nextOf(Stream.concat(seats.enrollments(), line.enrollments()));
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
        if (seats.has(command.enrollmentId())) {
            return;
        }
        if (line.has(command.enrollmentId())) {
            moveLine(offers);
            return;
        }
        var request = new SeatRequest(command.studentId(), command.requestedAt(), status, window(), seats, line);
        SeatPolicy.firstObjection(request)
                .ifPresentOrElse(noSeat -> waitOrLeave(command, noSeat, offers.now()), () -> apply(seatHeld(command)));
    }

    private static SeatHeld seatHeld(HoldSeat command) {
        return new SeatHeld(command.offeringId(), command.enrollmentId(), command.studentId(), command.until());
    }

    private void waitOrLeave(HoldSeat command, RefusalCode noSeat, Instant now) {
        Optional<RefusalCode> objection =
                LineForWhoOptedIn.objection(noSeat, command.joinWaitlist(), window().isOver(now), line);
        if (objection.isPresent()) {
            apply(new SeatRefused(command.offeringId(), command.enrollmentId(), command.studentId(), objection.get()));
        } else {
            apply(new WaitlistJoined(
                    command.offeringId(), command.enrollmentId(), command.studentId(), command.requestedAt()));
        }
    }

    @CommandHandler
    void handle(MoveWaitlist command, SeatOffers offers) {
        moveLine(offers);
    }

    private void moveLine(SeatOffers offers) {
        for (int turn = 0; theLineMoves(offers.now()); turn++) {
            if (turn == MOST_TURNS) {
                apply(new WaitlistMovePaused(Objects.requireNonNull(offeringId)));
                return;
            }
            callHead(offers);
        }
    }

    private boolean theLineMoves(Instant now) {
        return LineMoves.holds(status, window(), now, seats.isFree(), !line.isEmpty());
    }

    private void callHead(SeatOffers offers) {
        Waitlist.Place head = line.head();
        OfferingId here = Objects.requireNonNull(offeringId);
        var request = new SeatRequest(head.studentId(), offers.now(), status, window(), seats, Waitlist.none());
        SeatPolicy.firstObjection(request)
                .ifPresentOrElse(
                        reason -> apply(new WaitlistEntrySkipped(here, head.enrollmentId(), head.studentId(), reason)),
                        () -> apply(new WaitlistSeatOffered(
                                here, head.enrollmentId(), head.studentId(), offers.deadline())));
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
    void handle(ReleaseSeat command, SeatOffers offers) {
        if (seats.has(command.enrollmentId())) {
            apply(new SeatReleased(
                    command.offeringId(),
                    command.enrollmentId(),
                    command.reason(),
                    !seats.holds(command.enrollmentId())));
            moveLine(offers);
        } else if (line.has(command.enrollmentId())) {
            apply(new WaitlistLeft(
                    command.offeringId(),
                    command.enrollmentId(),
                    line.studentOf(command.enrollmentId()),
                    command.reason()));
        }
    }

    private OfferingTerms terms() {
        return Objects.requireNonNull(terms);
    }

    private EnrollmentWindow window() {
        return windowOf(terms());
    }

    private static EnrollmentWindow windowOf(OfferingTerms terms) {
        return new EnrollmentWindow(terms.enrollmentOpensAt(), terms.enrollmentClosesAt());
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
        line = Waitlist.of(fact.waitlistCapacity());
    }

    @EventSourcingHandler
    void on(OfferingRevised fact) {
        terms = fact.terms();
        line.resize(fact.terms().waitlistCapacity());
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
        callOff = CallOff.of(fact);
    }

    @EventSourcingHandler
    void on(EnrollmentsCalledOff fact) {
        callOff = Objects.requireNonNull(callOff).upTo(fact);
    }

    @EventSourcingHandler
    void on(WaitlistJoined fact) {
        line.join(fact.enrollmentId(), fact.studentId(), fact.requestedAt());
    }

    @EventSourcingHandler
    void on(WaitlistLeft fact) {
        line.leave(fact.enrollmentId());
    }

    @EventSourcingHandler
    void on(WaitlistEntrySkipped fact) {
        line.leave(fact.enrollmentId());
    }

    @EventSourcingHandler
    void on(WaitlistSeatOffered fact) {
        line.leave(fact.enrollmentId());
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
