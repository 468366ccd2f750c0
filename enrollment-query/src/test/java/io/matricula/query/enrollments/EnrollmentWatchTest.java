package io.matricula.query.enrollments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.matricula.query.QueryTest;
import io.matricula.query.given.Story;
import io.matricula.query.projection.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EnrollmentWatchTest extends QueryTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Story ana = Story.of("watch-" + UUID.randomUUID());

    @Autowired
    private EnrollmentWatch watch;

    @Autowired
    private EventStore events;

    /** Somebody who hears what is told, or breaks at it. */
    private final class Ear implements Watcher {

        private final CopyOnWriteArrayList<String> heard = new CopyOnWriteArrayList<>();
        private final boolean breaksAtNews;
        private final boolean breaksInSilence;
        private final AtomicBoolean open = new AtomicBoolean();

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
