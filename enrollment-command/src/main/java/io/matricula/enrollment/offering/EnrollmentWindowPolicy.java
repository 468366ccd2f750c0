package io.matricula.enrollment.offering;

import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.event.EnrollmentWindowBoundaryReached;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.academic.event.OfferingRevised;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Whenever an offering gets an enrollment window, have its waitlist looked at when the window opens or closes. A timer of a window
 * that was revised meanwhile finds nothing to do.
 */
@ProcessingGroup(EnrollmentWindowPolicy.PROCESSOR)
@DisallowReplay
class EnrollmentWindowPolicy {

    static final String PROCESSOR = "offering-windows";

    /** The clock of the timers and the one that decides whether a window is over differ by less. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

    private final Timers timers;

    EnrollmentWindowPolicy(Timers timers) {
        this.timers = timers;
    }

    @EventHandler
    void on(OfferingCreated fact) {
        lookAgain(fact.offeringId(), fact.enrollmentClosesAt());
    }

    @EventHandler
    void on(OfferingRevised fact) {
        lookAgain(fact.offeringId(), fact.terms().enrollmentOpensAt());
        lookAgain(fact.offeringId(), fact.terms().enrollmentClosesAt());
    }

    private void lookAgain(OfferingId offering, @Nullable Instant at) {
        if (at != null) {
            timers.schedule(at.plus(CLOCK_SKEW), new EnrollmentWindowBoundaryReached(offering, at));
        }
    }
}
