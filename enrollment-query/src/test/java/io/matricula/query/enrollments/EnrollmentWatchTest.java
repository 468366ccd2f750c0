package io.matricula.query.enrollments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Projections;
import io.matricula.platform.projections.Versioned;
import io.matricula.platform.projections.given.Story;
import io.matricula.query.QueryTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

class EnrollmentWatchTest extends QueryTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Story ana = Story.of("watch-" + UUID.randomUUID());

    @Autowired
    private EnrollmentWatch watch;

    @Autowired
    private EventStore events;

    /** A watcher that hears what it is told, or breaks at it. */
    private class Ear implements Watcher {

        final CopyOnWriteArrayList<String> heard = new CopyOnWriteArrayList<>();
        private final boolean breaksAtNews;
        private final boolean breaksInSilence;
        private final AtomicBoolean open = new AtomicBoolean();
        final AtomicInteger asked = new AtomicInteger();

        Ear(boolean breaksAtNews, boolean breaksInSilence) {
            this.breaksAtNews = breaksAtNews;
            this.breaksInSilence = breaksInSilence;
        }

        @Override
        public String id() {
            return ana.enrollment().toString();
        }

        @Override
        public int seen() {
            return 0;
        }

        @Override
        public boolean isOver(Instant now) {
            return false;
        }

        @Override
        public boolean tell(@Nullable Versioned<EnrollmentView> state, Instant now) {
            if (breaksAtNews && open.getAndSet(true)) {
                throw new IllegalArgumentException("at news of " + ana.email());
            }
            if (state != null) {
                heard.add(state.body().status().name());
            }
            return false;
        }

        @Override
        public void fail(RuntimeException unreachable) {
            heard.add(unreachable.getClass().getSimpleName());
            throw new IllegalStateException("gone");
        }

        @Override
        public boolean isGone(Instant now) {
            if (breaksInSilence) {
                throw new IllegalArgumentException("in silence");
            }
            return false;
        }
    }

    @ParameterizedTest(name = "after {0} ms: {1} ms")
    @CsvSource({"0, 50", "5, 50", "6, 54", "40, 360", "111, 999", "112, 1000", "3000, 1000"})
    void theLongerALookTheLongerThePauseButNeverLong(long look, long pause) {
        assertThat(EnrollmentWatch.pauseAfter(Duration.ofMillis(look))).isEqualTo(Duration.ofMillis(pause));
    }

    @Test
    void whoHasWaitedLongEnoughHearsThatTheStoreDoesNotAnswer() {
        Model<EnrollmentView> unreachable = mock();
        when(unreachable.versions(any())).thenThrow(new DataAccessResourceFailureException("down"));
        assertThat(heardFrom(unreachable, mock())).containsExactly("DataAccessResourceFailureException");
    }

    @Test
    void nobodyHearsThatThereIsNothingFromAModelThatIsNotReady() {
        Projections notReady = mock();
        doThrow(new NotReady("not yet")).when(notReady).requireReady("enrollments");
        assertThat(heardFrom(mock(), notReady)).containsExactly("NotReady");
    }

    @Test
    void nobodyHearsThatThereIsNothingWhereAFaultHidesIt() {
        Model<EnrollmentView> hiding = mock();
        doThrow(new NotReady("hidden")).when(hiding).requireNotHidden(any());
        assertThat(heardFrom(hiding, mock())).containsExactly("NotReady");
    }

    @Test
    void nobodyHearsThatThereIsNothingWhileTheServerStartsOrStops() {
        Model<EnrollmentView> model = mock();
        var other = new EnrollmentWatch(model, new Waitlists(model), mock(), Clock.systemUTC());
        var early = new RestWatcher(ana.enrollment().toString(), Duration.ofSeconds(30), Instant.now());
        other.add(early);
        assertThat(early.answer().getResult()).isInstanceOf(NotReady.class);
        other.start();
        var waiting = new RestWatcher(ana.enrollment().toString(), Duration.ofSeconds(30), Instant.now());
        other.add(waiting);
        assertThat(waiting.answer().hasResult()).isFalse();
        other.stop();
        assertThat(waiting.answer().getResult()).isInstanceOf(NotReady.class);
    }

    /** What a watcher hears of an enrollment that is not there, until it is told no more. */
    private List<String> heardFrom(Model<EnrollmentView> model, Projections projections) {
        var late = new Ear(false, false) {
            @Override
            public boolean isOver(Instant now) {
                return asked.incrementAndGet() > 1;
            }
        };
        var other = new EnrollmentWatch(model, new Waitlists(model), projections, Clock.systemUTC());
        other.start();
        try {
            other.add(late);
            await().atMost(DEADLINE).until(() -> !late.heard.isEmpty());
            return List.copyOf(late.heard);
        } finally {
            other.stop();
        }
    }

    @Test
    void goesOnForOthersWhateverOneWatcherDoes() {
        var brokenAtNews = new Ear(true, false);
        var brokenInSilence = new Ear(false, true);
        var listening = new Ear(false, false);
        watch.add(brokenAtNews);
        watch.add(brokenInSilence);
        watch.add(listening);
        await().atMost(DEADLINE).until(() -> brokenInSilence.heard.contains("IllegalArgumentException"));
        events.publish(new GenericEventMessage<>(ana.requested()));
        await().atMost(DEADLINE).until(() -> brokenAtNews.heard.contains("IllegalArgumentException"));
        await().atMost(DEADLINE).until(() -> listening.heard.contains("REQUESTED"));
        events.publish(new GenericEventMessage<>(ana.rejected()));
        await().atMost(DEADLINE).until(() -> listening.heard.contains("REJECTED"));
        assertThat(brokenAtNews.heard).containsOnlyOnce("IllegalArgumentException");
        assertThat(brokenInSilence.heard).containsOnlyOnce("IllegalArgumentException");
    }
}
