package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.LATER;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;
import static io.matricula.enrollment.offering.OfferingFacts.OFFERS;
import static io.matricula.shared.academic.ReleaseReason.ENROLLMENT_CANCELLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.academic.event.SeatRefused;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ana asks for a seat, waits for one and gives one back; the other applicants are there already. */
class SeatAllocationTest {

    private static final EnrollmentId ANA = enrollment("ana");

    private final Seats seats = Seats.of(2);
    private final Waitlist waitlist = Waitlist.of(2);

    private SeatAllocation allocation(OfferingStatus status) {
        return new SeatAllocation(OFFERING, status, EnrollmentWindow.ALWAYS, seats, waitlist);
    }

    @ParameterizedTest
    @Tag("R1")
    @Tag("R3")
    @Tag("R4")
    @Tag("R8")
    @CsvSource({
        // status, seats taken, places taken, whether she opted in
        "OPEN, 0, 0, true, SeatHeld",
        "OPEN, 1, 0, false, SeatHeld",
        "OPEN, 2, 0, true, WaitlistJoined",
        "OPEN, 2, 0, false, OFFERING_FULL",
        "OPEN, 1, 1, true, WaitlistJoined",
        "OPEN, 1, 1, false, OFFERING_FULL",
        "OPEN, 2, 2, true, WAITLIST_FULL",
        "SUSPENDED, 0, 0, true, OFFERING_NOT_OPEN",
        "CLOSED, 0, 0, true, OFFERING_NOT_OPEN",
        "CANCELLED, 0, 0, true, OFFERING_NOT_OPEN"
    })
    void anApplicantGetsASeatOrWaitsOrLeaves(
            OfferingStatus status, int taken, int waiting, boolean optsIn, String outcome) {
        others(taken, waiting);
        var command = new HoldSeat(OFFERING, ANA, student("ana"), NOW, LATER, optsIn);
        assertThat(said(allocation(status).ask(command, NOW))).isEqualTo(outcome);
    }

    @Test
    void anApplicantWithASeatGetsNoOther() {
        seats.hold(ANA, student("ana"));
        var command = new HoldSeat(OFFERING, ANA, student("ana"), NOW, LATER, true);
        assertThat(allocation(OfferingStatus.OPEN).ask(command, NOW)).isEmpty();
    }

    @ParameterizedTest
    @Tag("R4")
    @Tag("R6")
    @CsvSource({
        // status, seats taken, whether she waits, whether she has a seat by another enrollment
        "OPEN, 0, true, false, WaitlistSeatOffered",
        "OPEN, 1, true, false, WaitlistSeatOffered",
        "OPEN, 2, true, false, -",
        "OPEN, 0, false, false, -",
        "OPEN, 0, true, true, ALREADY_ENROLLED",
        "SUSPENDED, 0, true, false, -",
        "CLOSED, 0, true, false, OFFERING_NOT_OPEN",
        "CLOSED, 2, true, false, OFFERING_NOT_OPEN",
        "CANCELLED, 0, true, false, -"
    })
    void theHeadOfTheWaitlistIsOfferedASeatOrSkipped(
            OfferingStatus status, int taken, boolean waits, boolean seatedElsewhere, String outcome) {
        others(taken, 0);
        if (waits) {
            waitlist.join(ANA, student("ana"), NOW);
        }
        if (seatedElsewhere) {
            seats.hold(enrollment("another"), student("ana"));
        }
        assertThat(said(allocation(status).nextTurn(OFFERS))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        // what she has, and what extending, confirming, releasing and leaving lead to
        "HELD, SeatHoldExtended, SeatConfirmed, SeatReleased, -",
        "CONFIRMED, -, -, SeatReleased of a confirmed one, -",
        "WAITS, -, CONCURRENT_CHANGE, -, WaitlistLeft",
        "NOTHING, -, CONCURRENT_CHANGE, -, -"
    })
    void aSeatIsKeptConfirmedAndGivenBack(Has place, String extended, String confirmed, String released, String left) {
        place.give(seats, waitlist);
        SeatAllocation allocation = allocation(OfferingStatus.OPEN);
        var release = new ReleaseSeat(OFFERING, ANA, ENROLLMENT_CANCELLED);
        assertThat(said(allocation.extend(new ExtendSeatHold(OFFERING, ANA, LATER))))
                .isEqualTo(extended);
        assertThat(said(allocation.release(release))).isEqualTo(released);
        assertThat(said(allocation.leave(release))).isEqualTo(left);
        if (confirmed.equals("CONCURRENT_CHANGE")) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> allocation.confirm(ANA))
                    .satisfies(refused -> assertThat(refused.code()).hasToString(confirmed));
        } else {
            assertThat(said(allocation.confirm(ANA))).isEqualTo(confirmed);
        }
    }

    private enum Has {
        HELD,
        CONFIRMED,
        WAITS,
        NOTHING;

        void give(Seats seats, Waitlist waitlist) {
            if (this == HELD || this == CONFIRMED) {
                seats.hold(ANA, student("ana"));
            }
            if (this == CONFIRMED) {
                seats.confirm(ANA);
            }
            if (this == WAITS) {
                waitlist.join(ANA, student("ana"), NOW);
            }
        }
    }

    private void others(int taken, int waiting) {
        for (int i = 0; i < taken; i++) {
            seats.hold(enrollment("seated" + i), student("seated" + i));
        }
        for (int i = 0; i < waiting; i++) {
            waitlist.join(enrollment("waits" + i), student("waits" + i), NOW);
        }
    }

    private static String said(Optional<AcademicEvent> fact) {
        return fact.map(SeatAllocationTest::said).orElse("-");
    }

    private static String said(AcademicEvent fact) {
        if (fact instanceof SeatRefused refused) {
            return refused.reason().name();
        }
        if (fact instanceof WaitlistEntrySkipped skipped) {
            return skipped.reason().name();
        }
        if (fact instanceof SeatReleased released && released.confirmed()) {
            return "SeatReleased of a confirmed one";
        }
        return fact.getClass().getSimpleName();
    }
}
