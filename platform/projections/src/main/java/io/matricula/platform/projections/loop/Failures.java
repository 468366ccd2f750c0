package io.matricula.platform.projections.loop;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What has gone wrong without a success in between: each kind is worth telling once, and the pauses grow. */
final class Failures {

    static final Duration MIN_PAUSE = Duration.ofMillis(50);
    static final Duration MAX_PAUSE = Duration.ofSeconds(1);

    private final Set<String> kinds = new HashSet<>();
    private Duration pause = MIN_PAUSE;

    /** The kind of this failure, if it is a new one. */
    Optional<String> add(Throwable failed) {
        pause = pause.multipliedBy(2).compareTo(MAX_PAUSE) < 0 ? pause.multipliedBy(2) : MAX_PAUSE;
        String kind = FailureKind.of(failed);
        return kinds.add(kind) ? Optional.of(kind) : Optional.empty();
    }

    void areOver() {
        kinds.clear();
        pause = MIN_PAUSE;
    }

    Duration pause() {
        return pause;
    }
}
