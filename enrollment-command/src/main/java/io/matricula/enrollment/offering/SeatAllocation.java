package io.matricula.enrollment.offering;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatHoldExtended;
import io.matricula.shared.academic.event.SeatRefused;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistLeft;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import java.time.Instant;
import java.util.Optional;

/**
 * Who gets a seat, who waits for one and who gives one back.
 *
 * @param offeringId the offering
 * @param status whether it takes enrollments
 * @param window when requests are taken
 * @param seats its seats and who sits on them
 * @param waitlist who waits for one
 */
record SeatAllocation(
        OfferingId offeringId, OfferingStatus status, EnrollmentWindow window, Seats seats, Waitlist waitlist) {

    /** A seat, else a place on the waitlist for an applicant who opted in, else a refusal; nothing for one who has a seat. */
    Optional<AcademicEvent> ask(HoldSeat command, Instant now) {
        if (seats.has(command.enrollmentId())) {
            return Optional.empty();
        }
        Optional<RefusalCode> noSeat = objection(command.studentId(), command.requestedAt(), waitlist);
        return Optional.of(noSeat.isEmpty() ? held(command) : waitOrLeave(command, noSeat.get(), now));
    }

    private Optional<RefusalCode> objection(StudentId student, Instant asked, Waitlist others) {
        return SeatPolicy.firstObjection(new SeatRequest(student, asked, status, window, seats, others));
    }

    private static SeatHeld held(HoldSeat command) {
        return new SeatHeld(command.offeringId(), command.enrollmentId(), command.studentId(), command.until());
    }

    private AcademicEvent waitOrLeave(HoldSeat command, RefusalCode noSeat, Instant now) {
        Optional<RefusalCode> objection =
                WaitlistIsOptIn.objection(noSeat, command.joinWaitlist(), window.isOver(now), waitlist);
        return objection.isPresent()
                ? new SeatRefused(command.offeringId(), command.enrollmentId(), command.studentId(), objection.get())
                : new WaitlistJoined(
                        command.offeringId(), command.enrollmentId(), command.studentId(), command.requestedAt());
    }

    /** What becomes of the head of the waitlist: offered a seat, or skipped; nothing while the waitlist stands still. */
    Optional<AcademicEvent> nextTurn(SeatOffers offers) {
        return WaitlistMoves.holds(status, window, offers.now(), seats.isFree(), !waitlist.isEmpty())
                ? Optional.of(turnOf(waitlist.head(), offers))
                : Optional.empty();
    }

    private AcademicEvent turnOf(Waitlist.Place head, SeatOffers offers) {
        Optional<RefusalCode> objection = objection(head.studentId(), offers.now(), Waitlist.none());
        return objection.isPresent()
                ? new WaitlistEntrySkipped(offeringId, head.enrollmentId(), head.studentId(), objection.get())
                : new WaitlistSeatOffered(offeringId, head.enrollmentId(), head.studentId(), offers.deadline());
    }

    Optional<AcademicEvent> extend(ExtendSeatHold command) {
        return seats.holds(command.enrollmentId())
                ? Optional.of(new SeatHoldExtended(offeringId, command.enrollmentId(), command.until()))
                : Optional.empty();
    }

    /** Refused with CONCURRENT_CHANGE if the enrollment has no seat any more. */
    Optional<AcademicEvent> confirm(EnrollmentId enrollment) {
        if (!seats.has(enrollment)) {
            throw new Refused(RefusalCode.CONCURRENT_CHANGE, "This enrollment has no seat any more.");
        }
        return seats.holds(enrollment) ? Optional.of(new SeatConfirmed(offeringId, enrollment)) : Optional.empty();
    }

    Optional<AcademicEvent> release(ReleaseSeat command) {
        EnrollmentId enrollment = command.enrollmentId();
        return seats.has(enrollment)
                ? Optional.of(new SeatReleased(offeringId, enrollment, command.reason(), !seats.holds(enrollment)))
                : Optional.empty();
    }

    /** Gives up the place on the waitlist; nothing for an enrollment that does not wait. */
    Optional<AcademicEvent> leave(ReleaseSeat command) {
        EnrollmentId enrollment = command.enrollmentId();
        return waitlist.has(enrollment)
                ? Optional.of(
                        new WaitlistLeft(offeringId, enrollment, waitlist.studentOf(enrollment), command.reason()))
                : Optional.empty();
    }
}
