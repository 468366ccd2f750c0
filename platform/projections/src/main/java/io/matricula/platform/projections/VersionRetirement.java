package io.matricula.platform.projections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Versions that are not in force any more: each stays a moment for readers that have just begun, then it is dropped. */
final class VersionRetirement {

    private static final Duration RETIRE_DELAY = Duration.ofSeconds(5);

    private final Engine engine;
    private final Clock clock;
    private final Queue<Retired> retired = new ConcurrentLinkedQueue<>();

    VersionRetirement(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    private record Retired(String collection, Instant due) {}

    void add(List<String> collections) {
        Instant due = clock.instant().plus(RETIRE_DELAY);
        collections.forEach(collection -> retired.add(new Retired(collection, due)));
    }

    /** Drops them; one that cannot be dropped now stays for another time. */
    void dropWhatIsDue() {
        Instant now = clock.instant();
        retired.removeIf(one -> !now.isBefore(one.due()) && drop(one));
    }

    private boolean drop(Retired one) {
        engine.drop(one.collection());
        return true;
    }
}
