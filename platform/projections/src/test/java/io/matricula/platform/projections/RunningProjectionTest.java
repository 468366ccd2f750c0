package io.matricula.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.axon.ProjectionTokens;
import io.matricula.platform.projections.given.Story;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RunningProjectionTest {

    private final EngineFixture fixture = new EngineFixture();
    private RunningProjection<Tallies> projection =
            new RunningProjection<>(Tallies.projection(), fixture.engine(fixture.mongo));

    @BeforeEach
    void hasAVersion() {
        projection.claim("test");
        projection.nextVersion();
        projection.stepOver("test", new GlobalSequenceTrackingToken(-1));
    }

    @AfterEach
    void close() throws Exception {
        projection.stop();
        fixture.close();
    }

    @Test
    void anErrorThatIsOverIsNotReportedAnyMore() throws Exception {
        projection.notFollowed(new DataAccessResourceFailureException("no database"));
        assertThat(projection.state().status()).isEqualTo(ProjectionStatus.FAILED);
        assertThat(projection.state().lastError()).isEqualTo("DataAccessResourceFailureException");
        assertThat(projection.follow()).isTrue();
        assertThat(projection.state().status()).isEqualTo(ProjectionStatus.RUNNING);
    }

    @Test
    void segmentsThatOtherInstancesHaveCountToo() throws Exception {
        projection.stop();
        Engine shared = engine(new ProjectionTokens(fixture.tokens, processor -> Map.of(7, 3L)));
        projection = new RunningProjection<>(Tallies.projection(), shared);
        Story ana = Story.of("ana");
        for (int i = 0; i < 5; i++) {
            fixture.events.publish(
                    new GenericDomainEventMessage<>("Offering", ana.offering().toString(), i, ana.seatHeld()));
        }
        projection.follow();
        projection.look(4, Instant.EPOCH);
        assertThat(projection.readiness().isReady()).isFalse();
        assertThat(projection.readiness().position()).isLessThan(4);
        assertThat(projection.state().lag()).isPositive();
    }

    @Test
    void whatIsStoppedFollowsNothingAnyMore() throws Exception {
        projection.stop();
        projection.beginStepOver();
        assertThat(projection.follow()).isTrue();
        assertThat(projection.state().segments()).isZero();
        assertThat(projection.progress()).isEmpty();
    }

    @Test
    void nobodyWhoLooksWaitsForAStoreThatKeepsAChangeWaiting() throws Exception {
        projection.stop();
        var reached = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var slow = new RunningProjection<>(Tallies.projection(), waitingForTokens(reached, answer));
        CompletableFuture<Void> following = CompletableFuture.runAsync(slow::follow);
        assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(CompletableFuture.supplyAsync(slow::state)
                        .get(5, TimeUnit.SECONDS)
                        .name())
                .isEqualTo("tallies");
        assertThat(CompletableFuture.supplyAsync(slow::progress).get(5, TimeUnit.SECONDS))
                .containsOnlyKeys("tallies_1");
        CompletableFuture.runAsync(() -> slow.look(-1, Instant.EPOCH)).get(5, TimeUnit.SECONDS);
        assertThat(following).isNotDone();
        answer.countDown();
        following.get(20, TimeUnit.SECONDS);
        slow.stop();
    }

    /** An engine whose token store makes a processor wait that begins to follow. */
    private Engine waitingForTokens(CountDownLatch reached, CountDownLatch answer) {
        var waiting = new InMemoryTokenStore() {
            @Override
            public int[] fetchSegments(String processor) {
                if (reached.getCount() > 0) {
                    reached.countDown();
                    awaitQuietly(answer);
                }
                return fixture.tokens.fetchSegments(processor);
            }
        };
        return engine(new ProjectionTokens(waiting, processor -> Map.of()));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Engine engine(ProjectionTokens tokens) {
        Engine engine = fixture.engine(fixture.mongo);
        return new Engine(
                engine.events(),
                tokens,
                engine.mongo(),
                engine.converter(),
                engine.versions(),
                engine.settings(),
                engine.coordinators(),
                engine.workers());
    }
}
