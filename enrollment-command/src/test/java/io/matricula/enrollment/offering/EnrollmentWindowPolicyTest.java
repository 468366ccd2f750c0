package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.enrollment.offering.OfferingFacts.anOfferingEnrolling;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.OfferingTerms;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.event.EnrollmentWindowBoundaryReached;
import io.matricula.shared.academic.event.OfferingRevised;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventhandling.scheduling.ScheduleToken;
import org.axonframework.eventhandling.scheduling.java.SimpleScheduleToken;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R8: the waitlist of an offering is looked at whenever its window opens or closes. */
class EnrollmentWindowPolicyTest {

    private static final Instant OPENS = NOW.plusSeconds(10);
    private static final Instant CLOSES = NOW.plusSeconds(60);

    private final Map<Instant, Object> due = new LinkedHashMap<>();
    private final EnrollmentWindowPolicy policy = new EnrollmentWindowPolicy(new Timers(
            new Due(due),
            Jackson3Serializer.builder()
                    .jsonMapperBuilderCustomizer(AxonJson::configure)
                    .build()));

    private record Due(Map<Instant, Object> facts) implements EventScheduler {

        @Override
        public ScheduleToken schedule(Instant at, Object fact) {
            facts.put(at, fact);
            return new SimpleScheduleToken(UUID.randomUUID().toString());
        }

        @Override
        public ScheduleToken schedule(Duration after, Object fact) {
            throw new UnsupportedOperationException("The edges of a window are instants");
        }

        @Override
        public void cancelSchedule(ScheduleToken token) {
            throw new UnsupportedOperationException("A timer that was set stays");
        }
    }

    private static OfferingRevised enrolling(@Nullable Instant opensAt, @Nullable Instant closesAt) {
        return new OfferingRevised(
                OFFERING,
                new OfferingTerms("Mathematics", PRICE, opensAt, closesAt, null, 2, RefundStep.DEFAULT_SCHEDULE),
                "a mistake",
                Actor.SYSTEM);
    }

    @Test
    void looksAtTheLineOfANewOfferingShortlyAfterItsWindowCloses() {
        policy.on(anOfferingEnrolling(OPENS, CLOSES, 1));
        assertThat(due)
                .containsOnly(Map.entry(CLOSES.plusSeconds(2), new EnrollmentWindowBoundaryReached(OFFERING, CLOSES)));
    }

    @Test
    void needsNoTimerForAWindowThatStaysOpen() {
        policy.on(anOfferingEnrolling(OPENS, null, 1));
        policy.on(enrolling(null, null));
        assertThat(due).isEmpty();
    }

    @Test
    void looksAgainAtBothEndsOfAWindowThatWasRevised() {
        policy.on(enrolling(OPENS, CLOSES));
        assertThat(due)
                .containsOnly(
                        Map.entry(OPENS.plusSeconds(2), new EnrollmentWindowBoundaryReached(OFFERING, OPENS)),
                        Map.entry(CLOSES.plusSeconds(2), new EnrollmentWindowBoundaryReached(OFFERING, CLOSES)));
    }
}
