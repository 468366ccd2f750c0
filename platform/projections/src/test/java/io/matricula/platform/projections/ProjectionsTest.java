package io.matricula.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.projections.given.Story;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatHoldExtended;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(OutputCaptureExtension.class)
class ProjectionsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final EngineFixture fixture = new EngineFixture();
    private final Story ana = Story.of("ana");
    private final Story bob = Story.of("bob");
    private @Nullable Projections running;

    @AfterEach
    void close() {
        if (running != null) {
            running.stop();
        }
        fixture.close();
    }

    @Test
    void eventsFromBeforeTheStartAndAfterItAreShown() {
        given(ana, 0, ana.seatHeld());
        start(fixture.projections(Tallies.projection()));
        given(ana, 1, ana.seatHeld());
        awaitTally(ana, new Tallies(2, 0));
        assertThat(state().status()).isEqualTo(ProjectionStatus.RUNNING);
        await().atMost(DEADLINE).until(() -> state().lag() == 0);
        assertThat(state().segments()).isEqualTo(2);
        assertThat(state().head()).isEqualTo(state().position());
    }

    @Test
    void manyEventsInManyBatchesAreEachAppliedOnce() {
        IntStream.range(0, 400).forEach(i -> given(ana, i, ana.seatHeld()));
        start(fixture.projections(Tallies.projection()));
        IntStream.range(400, 700).forEach(i -> given(ana, i, ana.seatHeld()));
        awaitTally(ana, new Tallies(700, 0));
    }

    @Test
    void aRebuiltModelEqualsTheFormerOneAndTakesItsPlace() throws Exception {
        IntStream.range(0, 120).forEach(i -> given(ana, i, i % 3 == 2 ? ana.seatReleased(false) : ana.seatHeld()));
        given(bob, 0, bob.seatHeld());
        start(fixture.projections(Tallies.projection()));
        awaitTally(ana, new Tallies(80, 40));
        Map<String, Document> former = fixture.documents("tallies_1");
        rebuild("first");
        assertThat(fixture.versions.of("tallies").current()).isEqualTo(2);
        assertThat(fixture.documents("tallies_2")).isEqualTo(former);
        given(ana, 120, ana.seatHeld());
        awaitTally(ana, new Tallies(81, 40));
        await().atMost(DEADLINE).until(() -> fixture.documents("tallies_1").isEmpty());
    }

    @Test
    void readersSeeTheFormerModelUntilTheNewOneHasCaughtUp() throws Exception {
        given(ana, 0, ana.seatHeld());
        var halfway = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var passes = new AtomicInteger();
        Projection<Tallies> projection = Projection.named("tallies", Tallies.class)
                .on(SeatHeld.class, SeatHeld::offeringId, (tally, fact) -> {
                    if (passes.incrementAndGet() == 2) {
                        halfway.countDown();
                        pauseFor(goOn);
                    }
                    return new Tallies(tally == null ? 1 : tally.held() + 1, 0);
                })
                .build();
        start(fixture.projections(projection));
        awaitTally(ana, new Tallies(1, 0));
        CompletableFuture<Void> done = begin("first");
        assertThat(halfway.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(state().status()).isEqualTo(ProjectionStatus.REPLAYING);
        assertThat(fixture.model(Tallies.projection()).find(ana.offering())).contains(new Tallies(1, 0));
        assertThatThrownBy(() -> begin("second"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.REPLAY_IN_PROGRESS));
        goOn.countDown();
        done.get(30, TimeUnit.SECONDS);
        awaitTally(ana, new Tallies(1, 0));
        assertThat(state().status()).isEqualTo(ProjectionStatus.RUNNING);
    }

    @Test
    void aParkedDocumentMakesTheProjectionFailedWhileEverythingElseGoesOn() {
        given(ana, 0, ana.seatHeld());
        given(ana, 1, new SeatHoldExtended(ana.offering(), ana.enrollment(), Story.BEGIN));
        given(ana, 2, ana.seatHeld());
        start(fixture.projections(Tallies.projection()));
        given(bob, 0, bob.seatHeld());
        awaitTally(bob, new Tallies(1, 0));
        assertThat(fixture.model(Tallies.projection()).find(ana.offering())).contains(new Tallies(1, 0));
        assertThat(state().status()).isEqualTo(ProjectionStatus.FAILED);
        assertThat(state().lastError())
                .startsWith("1 parked")
                .contains("SeatHoldExtended")
                .doesNotContain("Ana");
    }

    @Test
    void aRebuildWithoutTheFaultClearsIt() throws Exception {
        given(ana, 0, ana.seatHeld());
        given(ana, 1, ana.seatHeld());
        var broken = new AtomicInteger(1);
        Projection<Tallies> projection = Projection.named("tallies", Tallies.class)
                .on(SeatHeld.class, SeatHeld::offeringId, (tally, fact) -> {
                    if (tally != null && broken.get() > 0) {
                        throw new IllegalStateException("broken");
                    }
                    return new Tallies(tally == null ? 1 : 2, 0);
                })
                .build();
        start(fixture.projections(projection));
        await().atMost(DEADLINE).until(() -> state().status() == ProjectionStatus.FAILED);
        broken.set(0);
        rebuild("repaired");
        awaitTally(ana, new Tallies(2, 0));
        assertThat(state().status()).isEqualTo(ProjectionStatus.RUNNING);
        assertThat(state().lastError()).isNull();
    }

    @Test
    void aStoreThatDoesNotAnswerIsTriedAgainAndNothingIsLost() {
        var failures = new AtomicInteger();
        var failing = new MongoTemplate(fixture.mongo.getMongoDatabaseFactory()) {
            @Override
            public <T> @Nullable T execute(String collection, CollectionCallback<T> action) {
                if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new DataAccessResourceFailureException("down");
                }
                return super.execute(collection, action);
            }
        };
        start(new Projections(List.of(Tallies.projection()), fixture.engine(failing), Clock.systemUTC()));
        given(ana, 0, ana.seatHeld());
        awaitTally(ana, new Tallies(1, 0));
        failures.set(3);
        given(ana, 1, ana.seatHeld());
        given(bob, 0, bob.seatHeld());
        awaitTally(ana, new Tallies(2, 0));
        awaitTally(bob, new Tallies(1, 0));
    }

    @Test
    void aModelIsBuiltAtTheStartEvenIfTheStoreFailsAtFirst() {
        given(ana, 0, ana.seatHeld());
        var failures = new AtomicInteger(2);
        var failing = new MongoTemplate(fixture.mongo.getMongoDatabaseFactory()) {
            @Override
            public <T> @Nullable T execute(String collection, CollectionCallback<T> action) {
                if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new DataAccessResourceFailureException("down");
                }
                return super.execute(collection, action);
            }
        };
        start(new Projections(List.of(Tallies.projection()), fixture.engine(failing), Clock.systemUTC()));
        awaitTally(ana, new Tallies(1, 0));
    }

    @Test
    void itIsNotReadyUntilItsModelHasWhatWasThereAtTheStart() throws Exception {
        given(ana, 0, ana.seatHeld());
        var goOn = new CountDownLatch(1);
        var slow = slowly("slow", goOn);
        Projections projections = fixture.projections(Tallies.projection(), slow);
        assertThat(projections.notReady()).containsExactly("tallies", "slow");
        assertNotReady(projections, "tallies");
        start(projections);
        assertNotReady(projections, "slow");
        goOn.countDown();
        await().atMost(DEADLINE).until(() -> projections.notReady().isEmpty());
        assertThat(fixture.model(slow).find(ana.offering())).contains(new Tallies(1, 0));
        projections.requireReady("slow");
    }

    @Test
    void oneModelIsReadWhileAnotherIsStillBeingBuilt() {
        given(ana, 0, ana.seatHeld());
        start(fixture.projections(Tallies.projection()));
        awaitReady(running());
        running().stop();
        var goOn = new CountDownLatch(1);
        start(fixture.projections(Tallies.projection(), slowly("slow", goOn)));
        await().atMost(DEADLINE)
                .untilAsserted(() -> assertThat(running().notReady()).containsExactly("slow"));
        running().requireReady("tallies");
        assertNotReady(running(), "slow");
        goOn.countDown();
        awaitReady(running());
    }

    @Test
    void anInstanceThatFindsACompleteModelIsReadyAtOnce() {
        given(ana, 0, ana.seatHeld());
        start(fixture.projections(Tallies.projection()));
        awaitReady(running());
        Projections other = fixture.projections(Tallies.projection());
        other.start();
        try {
            awaitReady(other);
            assertThat(fixture.versions.of("tallies").current()).isOne();
        } finally {
            other.stop();
        }
    }

    @Test
    void aProjectionThatCannotWriteStandsUntilItHasCaughtUp() {
        var broken = new AtomicBoolean();
        start(new Projections(List.of(Tallies.projection()), fixture.engine(failingWhile(broken)), Clock.systemUTC()));
        awaitReady(running());
        broken.set(true);
        given(ana, 0, ana.seatHeld());
        await().atMost(DEADLINE).until(() -> !running().standing().isEmpty());
        assertThat(running().standing()).containsExactly(Map.entry("tallies", "DataAccessResourceFailureException"));
        assertNotReady(running(), "tallies");
        assertThat(state().status()).isEqualTo(ProjectionStatus.FAILED);
        assertThat(state().lastError()).isEqualTo("DataAccessResourceFailureException");
        assertThat(new StandingProjectionsHealth(running()).health().getStatus())
                .isEqualTo(Status.DOWN);
        broken.set(false);
        awaitReady(running());
        assertThat(fixture.model(Tallies.projection()).find(ana.offering())).contains(new Tallies(1, 0));
        assertThat(running().standing()).isEmpty();
        assertThat(new StandingProjectionsHealth(running()).health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void aRebuildThatCannotBeRecordedLeavesTheProjectionFree() throws Exception {
        start(fixture.projections(Tallies.projection()));
        awaitReady(running());
        assertThatThrownBy(() -> running().rebuild("tallies", "unrecorded", new RebuildListener() {
                    @Override
                    public void begun() {
                        throw new DataAccessResourceFailureException("down");
                    }
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(running().isBuiltBy("tallies", "unrecorded")).isFalse();
        rebuild("recorded");
    }

    @Test
    void anErrorInARebuildIsToldAndLeavesTheFormerModel() {
        var broken = new AtomicBoolean();
        Projection<Tallies> projection = Projection.named("tallies", Tallies.class)
                .on(SeatHeld.class, SeatHeld::offeringId, (tally, fact) -> {
                    if (broken.get()) {
                        throw new StackOverflowError("of Ana");
                    }
                    return new Tallies(1, 0);
                })
                .build();
        given(ana, 0, ana.seatHeld());
        start(fixture.projections(projection));
        awaitReady(running());
        broken.set(true);
        assertThat(begin("broken")).failsWithin(DEADLINE);
        assertThat(state().status()).isEqualTo(ProjectionStatus.FAILED);
        assertThat(state().lastError()).isEqualTo("StackOverflowError");
        running().requireReady("tallies");
    }

    @Test
    void statesAreToldAlsoWhileTheStoreDoesNotAnswer() {
        start(fixture.projections(Tallies.projection(), slowly("slow", new CountDownLatch(0))));
        awaitReady(running());
        fixture.loseTheStore();
        assertThat(running().states()).extracting(ProjectionState::status).containsOnly(ProjectionStatus.FAILED);
        assertThat(running().states()).extracting(ProjectionState::lastError).doesNotContainNull();
    }

    @Test
    void readinessNamesTheModelsThatAreBehind() {
        Projections projections = fixture.projections(Tallies.projection());
        var readiness = new ReadModelsHealth(projections);
        assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(readiness.health().getDetails()).containsEntry("behind", List.of("tallies"));
        start(projections);
        awaitReady(projections);
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aRebuildThatIsStoppedIsNoFailureAndAnotherMayBegin(CapturedOutput log) throws Exception {
        given(ana, 0, ana.seatHeld());
        var halfway = new CountDownLatch(1);
        var passes = new AtomicInteger();
        Projections projections = fixture.projections(Projection.named("tallies", Tallies.class)
                .on(SeatHeld.class, SeatHeld::offeringId, (tally, fact) -> {
                    if (passes.incrementAndGet() == 2) {
                        halfway.countDown();
                        pauseFor(new CountDownLatch(1));
                    }
                    return new Tallies(1, 0);
                })
                .build());
        start(projections);
        awaitTally(ana, new Tallies(1, 0));
        CompletableFuture<Void> rebuild = begin("first");
        assertThat(halfway.await(30, TimeUnit.SECONDS)).isTrue();

        projections.stop();

        await().atMost(Duration.ofSeconds(5)).until(() -> fixture.versions.claim("tallies", "other"));
        assertThat(rebuild).isCompletedExceptionally();
        assertThat(log.getAll()).contains("is stopped").doesNotContain("failed", "stays claimed");
    }

    private static Projection<Tallies> slowly(String name, CountDownLatch goOn) {
        return Projection.named(name, Tallies.class)
                .on(SeatHeld.class, SeatHeld::offeringId, (tally, fact) -> {
                    pauseFor(goOn);
                    return new Tallies(1, 0);
                })
                .build();
    }

    private MongoTemplate failingWhile(AtomicBoolean broken) {
        return new MongoTemplate(fixture.mongo.getMongoDatabaseFactory()) {
            @Override
            public <T> @Nullable T execute(String collection, CollectionCallback<T> action) {
                if (broken.get() && collection.startsWith("tallies")) {
                    throw new DataAccessResourceFailureException("down");
                }
                return super.execute(collection, action);
            }
        };
    }

    private static void awaitReady(Projections projections) {
        await().atMost(DEADLINE).until(() -> projections.notReady().isEmpty());
    }

    private static void assertNotReady(Projections projections, String name) {
        assertThatThrownBy(() -> projections.requireReady(name))
                .isInstanceOf(NotReady.class)
                .hasMessageContaining(name);
    }

    @Test
    void anInstanceFollowsWhatAnotherOneHasRebuilt() throws Exception {
        given(ana, 0, ana.seatHeld());
        start(fixture.projections(Tallies.projection()));
        Projections other = fixture.projections(Tallies.projection());
        awaitTally(ana, new Tallies(1, 0));
        other.start();
        try {
            rebuild("here");
            given(ana, 1, ana.seatHeld());
            awaitTally(ana, new Tallies(2, 0));
            await().atMost(DEADLINE).until(() -> other.state("tallies").lag() == 0);
            assertThat(fixture.documents("tallies_2")).hasSize(1);
        } finally {
            other.stop();
        }
    }

    @Test
    void anUnknownProjectionIsRefused() {
        assertThatThrownBy(() -> fixture.projections(Tallies.projection()).state("nothing"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.NOT_FOUND));
    }

    private void start(Projections projections) {
        running = projections;
        projections.start();
    }

    private Projections running() {
        return Objects.requireNonNull(running);
    }

    private ProjectionState state() {
        return running().state("tallies");
    }

    private void rebuild(String builder) throws Exception {
        begin(builder).get(30, TimeUnit.SECONDS);
    }

    private CompletableFuture<Void> begin(String builder) {
        var done = new CompletableFuture<Void>();
        running().rebuild("tallies", builder, new RebuildListener() {
            @Override
            public void completed() {
                done.complete(null);
            }

            @Override
            public void failed(Throwable cause) {
                done.completeExceptionally(cause);
            }
        });
        return done;
    }

    private void given(Story story, long sequence, Object event) {
        fixture.events.publish(
                new GenericDomainEventMessage<>("Offering", story.offering().toString(), sequence, event));
    }

    private void awaitTally(Story story, Tallies expected) {
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(
                        fixture.model(Tallies.projection()).find(story.offering()))
                .contains(expected));
    }

    private static void pauseFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
