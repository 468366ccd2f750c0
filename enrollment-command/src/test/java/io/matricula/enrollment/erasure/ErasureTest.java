package io.matricula.enrollment.erasure;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.ErasureId;
import io.matricula.shared.privacy.event.ErasureCompleted;
import io.matricula.shared.privacy.event.ErasureRefused;
import io.matricula.shared.privacy.event.ErasureRequested;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R35")
class ErasureTest {

    private static final ErasureId ID = new ErasureId(new UUID(0, 1));
    private static final EnrollmentId ENROLLMENT = new EnrollmentId(new UUID(0, 2));
    private static final StudentId ANA = new StudentId(new UUID(0, 3));
    private static final Instant AT = Instant.parse("2027-01-10T12:00:00Z");
    private static final Actor PRIVACY = new Actor("privacy");

    private static final RequestErasure REQUEST =
            new RequestErasure(ID, ANA, List.of(ENROLLMENT), List.of(), "asked by letter", PRIVACY, AT);
    private static final ErasureRequested REQUESTED =
            new ErasureRequested(ID, ANA, List.of(ENROLLMENT), List.of(), "asked by letter", PRIVACY, AT);
    private static final CompleteErasure COMPLETE =
            new CompleteErasure(ID, List.of(Compartment.CONTACT), List.of(Compartment.FISCAL), AT, AT);
    private static final ErasureCompleted COMPLETED =
            new ErasureCompleted(ID, List.of(Compartment.CONTACT), List.of(Compartment.FISCAL), AT, AT);

    private final FixtureConfiguration<Erasure> erasure = new AggregateTestFixture<>(Erasure.class);

    @Test
    void isAskedForOnce() {
        erasure.givenNoPriorActivity().when(REQUEST).expectEvents(REQUESTED);
        erasure.given(REQUESTED).when(REQUEST).expectNoEvents();
    }

    @Test
    void endsOnceWithAReceipt() {
        erasure.given(REQUESTED).when(COMPLETE).expectEvents(COMPLETED);
        erasure.given(REQUESTED, COMPLETED).when(COMPLETE).expectNoEvents();
        erasure.given(REQUESTED, COMPLETED)
                .when(new RefuseErasure(ID, ENROLLMENT))
                .expectNoEvents();
    }

    @Test
    void orEndsBecauseThePersonIsNeeded() {
        erasure.given(REQUESTED)
                .when(new RefuseErasure(ID, ENROLLMENT))
                .expectEvents(new ErasureRefused(ID, ENROLLMENT));
        erasure.given(REQUESTED, new ErasureRefused(ID, ENROLLMENT))
                .when(COMPLETE)
                .expectNoEvents();
    }
}
