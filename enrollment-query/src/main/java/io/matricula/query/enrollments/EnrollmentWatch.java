package io.matricula.query.enrollments;

import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Projections;
import io.matricula.platform.projections.Versioned;
import io.matricula.platform.projections.loop.BackgroundLoop;
import io.matricula.platform.projections.loop.FailureKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Watches enrollments for all who wait for one. No thread waits with them: one query now and then asks for all of them,
 * and asks the store, because the events may be followed by another instance.
 */
final class EnrollmentWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EnrollmentWatch.class);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    /** Looking takes at most one part in this many of the time, however many enrollments are watched, unless it is slow. */
    private static final int MAX_DUTY_CYCLE = 10;

    /** One look that was slow, because the store was or the machine, does not leave everybody waiting for long. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Model<EnrollmentView> enrollments;
    private final Waitlists lines;
    private final Projections projections;
    private final Clock clock;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final BackgroundLoop loop = new BackgroundLoop("enrollment-watch", this::lookAndPause);
    private volatile boolean running;

    EnrollmentWatch(Model<EnrollmentView> enrollments, Waitlists lines, Projections projections, Clock clock) {
        this.enrollments = enrollments;
        this.lines = lines;
        this.projections = projections;
        this.clock = clock;
    }

    /** Tells a watcher the present state, and later ones until it has heard enough. */
    void add(Watcher watcher) {
        Versioned<EnrollmentView> state = states(List.of(watcher.id())).get(watcher.id());
        if (!isDone(watcher, () -> tell(watcher, state))) {
            watchers.add(watcher);
        }
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    /** Answers all watchers at once, so that a stopping server need not wait with them. */
    @Override
    public void stop() {
        running = false;
        loop.stop();
        look();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private Duration lookAndPause() {
        long begin = System.nanoTime();
        look();
        return pauseAfter(Duration.ofNanos(System.nanoTime() - begin));
    }

    /** How long nobody looks after a look that took so long. */
    static Duration pauseAfter(Duration look) {
        Duration rest = look.multipliedBy(MAX_DUTY_CYCLE - 1);
        if (rest.compareTo(POLL_INTERVAL) < 0) {
            return POLL_INTERVAL;
        }
        return rest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : rest;
    }

    private void look() {
        if (watchers.isEmpty()) {
            return;
        }
        try {
            tell(changed());
        } catch (RuntimeException unreachable) {
            watchers.stream().filter(this::isOver).forEach(watcher -> giveUp(watcher, unreachable));
            throw unreachable;
        }
        Instant now = clock.instant();
        watchers.removeIf(watcher -> isDone(watcher, () -> watcher.isGone(now)));
    }

    private List<Watcher> changed() {
        Map<String, Integer> versions = enrollments.versions(ids(watchers));
        return watchers.stream()
                .filter(watcher -> watcher.seen() != versions.getOrDefault(watcher.id(), 0) || isOver(watcher))
                .toList();
    }

    private void tell(List<Watcher> changed) {
        if (!changed.isEmpty()) {
            Map<String, Versioned<EnrollmentView>> states = states(ids(changed));
            changed.stream()
                    .filter(watcher -> isDone(watcher, () -> tell(watcher, states.get(watcher.id()))))
                    .forEach(watchers::remove);
        }
    }

    private boolean tell(Watcher watcher, @Nullable Versioned<EnrollmentView> state) {
        if (state == null && isOver(watcher)) {
            requireKnown(watcher.id());
        }
        return watcher.tell(state, now());
    }

    /** A watcher is told that there is no such enrollment only when its time is over, and only from a model that is ready. */
    private void requireKnown(String id) {
        if (!running) {
            throw new NotReady("The server is starting or stopping.");
        }
        projections.requireReady(EnrollmentsConfiguration.NAME);
        enrollments.requireNotHidden(id);
    }

    /** A client that cannot be told anything is no watcher any more, and does not keep other watchers from being told. */
    private boolean isDone(Watcher watcher, BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (RuntimeException failed) {
            giveUp(watcher, failed);
            return true;
        }
    }

    private void giveUp(Watcher watcher, RuntimeException cause) {
        watchers.remove(watcher);
        try {
            watcher.fail(cause);
        } catch (RuntimeException gone) {
            LOG.debug("A client does not hear why: {}", FailureKind.of(gone));
        }
    }

    private Map<String, Versioned<EnrollmentView>> states(List<String> ids) {
        Map<String, Versioned<EnrollmentView>> states = new HashMap<>(enrollments.versioned(ids));
        lines.placed(states.values().stream().map(Versioned::body).toList())
                .forEach(placed -> states.computeIfPresent(
                        placed.enrollmentId().toString(), (id, state) -> new Versioned<>(state.version(), placed)));
        return states;
    }

    private boolean isOver(Watcher watcher) {
        return watcher.isOver(now());
    }

    private Instant now() {
        return running ? clock.instant() : Instant.MAX;
    }

    private static List<String> ids(Collection<Watcher> watchers) {
        return watchers.stream().map(Watcher::id).distinct().toList();
    }
}
