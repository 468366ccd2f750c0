package io.matricula.enrollment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.EnrollmentBilled;
import io.matricula.shared.academic.event.OfferingCancelled;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.academic.event.OfferingResumed;
import io.matricula.shared.academic.event.OfferingSuspended;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistLeft;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import io.matricula.shared.financial.event.PaymentRequested;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who sits and who waits, told by the facts alone; every fact is judged in the moment it becomes known. */
final class SeatsAndLine {

    private int capacity;
    private int placesInLine;
    private boolean open;
    private boolean paused;
    private @Nullable Instant closesAt;
    private final Map<EnrollmentId, StudentId> seats = new HashMap<>();
    private final Map<EnrollmentId, WaitlistJoined> line = new HashMap<>();
    private final Set<EnrollmentId> notToBeBilled = new HashSet<>();

    private static final Comparator<WaitlistJoined> EARLIEST = Comparator.comparing(WaitlistJoined::requestedAt)
            .thenComparing(place -> place.enrollmentId().toString());

    void hear(Object fact) {
        hearOfTheOffering(fact);
        hearOfSeats(fact);
        hearOfTheLine(fact);
        hearOfBills(fact);
        assertThat(seats.size()).as("R1: taken seats").isLessThanOrEqualTo(capacity);
        assertThat(line.size()).as("R3: people on the waitlist").isLessThanOrEqualTo(placesInLine);
        assertThat(Stream.concat(seats.values().stream(), line.values().stream().map(WaitlistJoined::studentId)))
                .as("R10: people with a seat or on the waitlist")
                .doesNotHaveDuplicates();
    }

    private void hearOfTheOffering(Object fact) {
        if (fact instanceof OfferingCreated created) {
            capacity = created.capacity();
            placesInLine = created.waitlistCapacity();
            closesAt = created.enrollmentClosesAt();
            open = true;
        } else if (fact instanceof CapacityChanged changed) {
            capacity = changed.capacity();
        } else if (fact instanceof OfferingResumed) {
            now(true, false);
        } else if (fact instanceof OfferingSuspended) {
            now(false, true);
        } else if (fact instanceof OfferingClosed || fact instanceof OfferingCancelled) {
            now(false, false);
        }
    }

    private void now(boolean isOpen, boolean isPaused) {
        open = isOpen;
        paused = isPaused;
    }

    private void hearOfSeats(Object fact) {
        if (fact instanceof SeatHeld seat) {
            assertThat(line.keySet())
                    .as("R4: on the waitlist while another applicant gets a seat")
                    .isEmpty();
            assertThat(open).as("R8: open while an applicant gets a seat").isTrue();
            seats.put(seat.enrollmentId(), seat.studentId());
        } else if (fact instanceof WaitlistSeatOffered offer) {
            assertThat(open).as("R8: open while a seat is offered").isTrue();
            assertThat(offer.enrollmentId())
                    .as("R5: whose turn it is")
                    .isEqualTo(
                            line.values().stream().min(EARLIEST).orElseThrow().enrollmentId());
            line.remove(offer.enrollmentId());
            seats.put(offer.enrollmentId(), offer.studentId());
        } else if (fact instanceof SeatReleased seat) {
            seats.remove(seat.enrollmentId());
        }
    }

    private void hearOfTheLine(Object fact) {
        if (fact instanceof WaitlistJoined joined) {
            assertThat(seats.size())
                    .as("taken seats when an applicant has to wait")
                    .isEqualTo(capacity);
            line.put(joined.enrollmentId(), joined);
        } else if (fact instanceof WaitlistLeft left) {
            line.remove(left.enrollmentId());
        } else if (fact instanceof WaitlistEntrySkipped skipped) {
            line.remove(skipped.enrollmentId());
        }
    }

    private void hearOfBills(Object fact) {
        if (fact instanceof WaitlistJoined joined) {
            notToBeBilled.add(joined.enrollmentId());
        } else if (fact instanceof SeatOfferAccepted accepted) {
            notToBeBilled.remove(accepted.enrollmentId());
        } else if (fact instanceof EnrollmentBilled billed) {
            assertThat(notToBeBilled).as("R7: waiting").doesNotContain(billed.enrollmentId());
        } else if (fact instanceof PaymentRequested requested) {
            assertThat(notToBeBilled).as("R7: waiting").doesNotContain(requested.enrollmentId());
        }
    }

    boolean hasSeat(EnrollmentId enrollment) {
        return seats.containsKey(enrollment);
    }

    boolean waits(EnrollmentId enrollment) {
        return line.containsKey(enrollment);
    }

    /** Whether those on the waitlist may go on waiting: the offering is full and its window not over, or it is only paused. */
    boolean keepsItsLine(Instant now) {
        return paused || (open && (closesAt == null || now.isBefore(closesAt)));
    }

    boolean leavesASeatIdle() {
        return open && !line.isEmpty() && seats.size() < capacity;
    }
}
