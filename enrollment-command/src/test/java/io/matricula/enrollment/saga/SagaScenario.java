package io.matricula.enrollment.saga;

import static io.matricula.enrollment.Facts.ADDRESS;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;

import io.github.resilience4j.core.IntervalFunction;
import io.matricula.enrollment.enrollment.HoldDurations;
import io.matricula.enrollment.enrollment.LapseSeatOffer;
import io.matricula.enrollment.enrollment.ReceiveSeatOffer;
import io.matricula.enrollment.enrollment.ReinstateEnrollment;
import io.matricula.enrollment.offering.QuoteRefundShare;
import io.matricula.enrollment.offering.ReleaseSeat;
import io.matricula.enrollment.student.KnownPeople;
import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.command.Repetition;
import io.matricula.platform.messaging.command.Sender;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.ErasureId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.axonframework.test.saga.WhenState;

/** The saga on a bus that answers what the test says, and on a clock that stands still. */
abstract class SagaScenario {

    static final Duration CARD = Duration.ofMinutes(15);
    static final Duration PIX = Duration.ofMinutes(30);
    static final Instant DUE = NOW.plus(CARD);

    final List<StudentId> remembered = new ArrayList<>();
    final Map<Class<?>, RuntimeException> failing = new HashMap<>();
    boolean onHold;
    FakeScheduler scheduler = new FakeScheduler();
    final Map<Class<?>, Object> answers = new HashMap<>(Map.of(
            ReinstateEnrollment.class,
            true,
            LapseSeatOffer.class,
            true,
            ReceiveSeatOffer.class,
            true,
            QuoteRefundShare.class,
            80));

    private SagaTestFixture<EnrollmentSaga> aSaga() {
        return onTheBus(new SagaTestFixture<>(EnrollmentSaga.class));
    }

    private <S> SagaTestFixture<S> onTheBus(SagaTestFixture<S> saga) {
        saga.setCallbackBehavior((command, metaData) -> {
            if (failing.containsKey(command.getClass())) {
                throw failing.get(command.getClass());
            }
            return answers.get(command.getClass());
        });
        saga.registerResource(stepsOn(saga));
        return saga;
    }

    EnrollmentSteps stepsOn(SagaTestFixture<?> saga) {
        scheduler = new FakeScheduler();
        var commands = new Commands(
                DefaultCommandGateway.builder().commandBus(saga.getCommandBus()).build(),
                new Repetition(1, Duration.ofSeconds(5), IntervalFunction.of(1)),
                Sender.process(Duration.ofSeconds(5)));
        var json = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(AxonJson::configure)
                .build();
        return new EnrollmentSteps(
                commands,
                new RememberedPeople(),
                new Timers(scheduler, json),
                new HoldDurations(CARD, PIX, Duration.ofDays(3)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private final class RememberedPeople implements KnownPeople {

        @Override
        public void remember(StudentId student, Applicant applicant, EnrollmentId enrollment) {
            remembered.add(student);
        }

        @Override
        public void forget(StudentId student, Applicant applicant, EnrollmentId enrollment, ErasureId erasure) {
            throw new AssertionError("A saga forgets nobody");
        }

        @Override
        public void forgetContacts(StudentId student, ErasureId erasure) {
            throw new AssertionError("A saga forgets nobody");
        }

        @Override
        public Optional<Applicant> contactOf(StudentId student) {
            throw new AssertionError("A saga writes to nobody");
        }

        @Override
        public Optional<StudentId> ownerOfAddress(Applicant person) {
            throw new AssertionError("A saga looks for nobody");
        }

        @Override
        public boolean isOnHold(StudentId student) {
            return onHold;
        }

        @Override
        public IdentityKey addressOf(Applicant applicant) {
            return ADDRESS;
        }
    }

    final WhenState givenNothing() {
        return aSaga().givenNoPriorActivity();
    }

    final ContinuedGivenState given(Object... facts) {
        return published(aSaga(), facts);
    }

    final ContinuedGivenState given(SagaTestFixture<?> saga, Object... facts) {
        return published(onTheBus(saga), facts);
    }

    private static ContinuedGivenState published(SagaTestFixture<?> saga, Object... facts) {
        ContinuedGivenState state = saga.givenAPublished(facts[0]);
        for (int i = 1; i < facts.length; i++) {
            state = state.andThenAPublished(facts[i]);
        }
        return state;
    }

    static ReleaseSeat release(ReleaseReason reason) {
        return new ReleaseSeat(OFFERING, ENROLLMENT, reason);
    }
}
