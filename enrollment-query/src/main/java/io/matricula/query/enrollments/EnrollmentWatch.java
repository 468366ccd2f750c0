package io.matricula.query.enrollments;

import io.matricula.query.projection.Model;
import io.matricula.query.projection.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Watches enrollments for all who wait for one. No thread waits with them: one query now and then asks for all of them,
 * and asks the store, because the events may be followed by another instance.
 */
final class EnrollmentWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EnrollmentWatch.class);
    private static final Duration PACE = Duration.ofMillis(50);

    /** Looking takes at most one part in this many of the time, however many enrollments are watched. */
    private static final int LEISURE = 10;

    private final Model<EnrollmentView> enrollments;
    private final WaitingLines lines;
    private final Clock clock;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("enrollment-watch"));
    private volatile boolean running;

    EnrollmentWatch(Model<EnrollmentView> enrollments, WaitingLines lines, Clock clock) {
        this.enrollments = enrollments;
        this.lines = lines;
        this.clock = clock;
    }

    /** Tells a watcher the present state, and later ones until it has heard enough. */
    void add(Watcher watcher) {
        List<String> id = List.of(watcher.id());
        if (!watcher.tell(states(id).get(watcher.id()), now())) {
            watchers.add(watcher);
        }
    }

    @Override
    public void start() {
        running = true;
        lookAfter(PACE);
    }

    /** Answers everybody at once, so that a stopping server need not wait with them. */
    @Override
    public void stop() {
        running = false;
        ticker.shutdown();
        look();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void lookAfter(Duration pause) {
        if (running) {
            var unused = ticker.schedule(this::lookAndGoOn, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lookAndGoOn() {
        long begin = System.nanoTime();
        look();
        Duration leisure = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(LEISURE - 1);
        lookAfter(leisure.compareTo(PACE) > 0 ? leisure : PACE);
    }

    private void look() {
        if (watchers.isEmpty()) {
            return;
        }
        try {
            tell(changed());
        } catch (RuntimeException unreachable) {
            LOG.warn("Waiting clients cannot be told anything now: {}", unreachable.toString());
            List<Watcher> over = watchers.stream().filter(this::isOver).toList();
            over.forEach(watcher -> watcher.fail(unreachable));
            over.forEach(watchers::remove);
        }
        Instant now = clock.instant();
        watchers.removeIf(watcher -> watcher.isGone(now));
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
                    .filter(watcher -> watcher.tell(states.get(watcher.id()), now()))
                    .forEach(watchers::remove);
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
