package io.matricula.enrollment.offering;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.OfferingTerms;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.OfferingRevised;
import java.util.Map;
import java.util.Optional;

/**
 * What staff may change of an offering that has people.
 *
 * @param status whether it takes enrollments
 * @param terms what it promises now
 * @param seats its seats and who sits on them
 * @param waitlist who waits for one
 */
record OfferingAmendment(OfferingStatus status, OfferingTerms terms, Seats seats, Waitlist waitlist) {

    Optional<AcademicEvent> resize(ChangeCapacity command) {
        mustGoOn(!status.isEnded());
        if (command.capacity() == seats.capacity()) {
            return Optional.empty();
        }
        mustCoverTakenSeats(command.capacity());
        if (command.capacity() > seats.capacity()) {
            OfferingSize.mustFit("capacity", command.capacity(), Math.max(waitlist.capacity(), waitlist.size()));
        }
        return Optional.of(
                new CapacityChanged(command.offeringId(), command.capacity(), command.reason(), command.actor()));
    }

    private void mustCoverTakenSeats(int capacity) {
        if (!CapacityCoversTakenSeats.holds(capacity, seats.taken())) {
            throw new Refused(
                    RefusalCode.CAPACITY_BELOW_TAKEN,
                    seats.taken() + " seats are held or confirmed.",
                    Map.of("taken", Integer.toString(seats.taken())));
        }
    }

    Optional<AcademicEvent> revise(ReviseOffering command) {
        OfferingTerms revised = RevisedTerms.of(terms, command);
        mustGoOn(RevisionHasAnEffect.holds(status, terms, revised));
        if (revised.equals(terms)) {
            return Optional.empty();
        }
        mustOpenBeforeItCloses(command, revised);
        if (revised.waitlistCapacity() > waitlist.capacity()) {
            OfferingSize.mustFit("waitlistCapacity", seats.capacity(), revised.waitlistCapacity());
        }
        return Optional.of(new OfferingRevised(command.offeringId(), revised, command.reason(), command.actor()));
    }

    private static void mustOpenBeforeItCloses(ReviseOffering command, OfferingTerms revised) {
        if (!EnrollmentWindow.of(revised).isInOrder()) {
            throw command.enrollmentClosesAt() != null
                    ? Refused.invalid("enrollmentClosesAt", "must be after enrollmentOpensAt")
                    : Refused.invalid("enrollmentOpensAt", "must be before enrollmentClosesAt");
        }
    }

    private void mustGoOn(boolean may) {
        if (!may) {
            throw new Refused(RefusalCode.OFFERING_ENDED, "The offering is " + status + ".");
        }
    }
}
