package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import io.matricula.shared.given.GivenOffering;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What the tests of this slice speak of besides the facts of the whole module. */
final class OfferingFacts {

    static final SeatOffers OFFERS = new SeatOffers(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofHours(24));
    static final Instant TOMORROW = NOW.plus(Duration.ofHours(24));

    private OfferingFacts() {}

    static OfferingCreated anOffering(int seats, int waitlist) {
        return GivenOffering.anOffering()
                .withSeats(seats)
                .withWaitlist(waitlist)
                .created();
    }

    static OfferingCreated anOfferingEnrolling(@Nullable Instant from, @Nullable Instant until, int seats) {
        return GivenOffering.anOffering()
                .withSeats(seats)
                .withWaitlist(100)
                .enrolling(from, until)
                .created();
    }

    static HoldSeat orWait(String name, int secondsLater) {
        Instant asked = NOW.plusSeconds(secondsLater);
        return new HoldSeat(OFFERING, enrollment(name), student(name), asked, asked.plusSeconds(900), true);
    }

    static WaitlistJoined waits(String name, int secondsLater) {
        return new WaitlistJoined(OFFERING, enrollment(name), student(name), NOW.plusSeconds(secondsLater));
    }

    static WaitlistSeatOffered offered(String name) {
        return new WaitlistSeatOffered(OFFERING, enrollment(name), student(name), TOMORROW);
    }

    static WaitlistEntrySkipped skipped(String name, RefusalCode reason) {
        return new WaitlistEntrySkipped(OFFERING, enrollment(name), student(name), reason);
    }

    static SeatReleased heldSeatBack(String name, ReleaseReason reason) {
        return new SeatReleased(OFFERING, enrollment(name), reason, false);
    }
}
