package io.matricula.platform.projections;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model may be read. It may once it has every fact that was there at the first look, and until it stands; then
 * again once it has every fact that it missed. A look needs the stores, and no reader waits for one.
 */
final class Readiness {

    /** How long a model may stay behind with an error before it counts as standing; a failed write is repeated sooner. */
    static final Duration ERROR_TIMEOUT = Duration.ofSeconds(3);

    /** The same without an error: segments of an instance that was killed are taken over sooner. */
    static final Duration SILENCE_TIMEOUT = Duration.ofSeconds(15);

    private volatile State state = State.BEHIND;
    private volatile @Nullable String cause;
    private volatile long position = -1;
    private long wanted = Long.MAX_VALUE;
    private @Nullable Instant movedAt;

    /** Whether a model may be read, and if not, why. */
    enum State {
        READY,
        /** It lacks facts, and is getting them. */
        BEHIND,
        /** It lacks facts, and does not get on. */
        STANDING
    }

    /**
     * What a look has found.
     *
     * @param position the last fact that all segments have taken
     * @param head the last fact there is
     * @param building whether an instance builds a new version
     * @param error what keeps it from getting on
     */
    record Look(long position, long head, boolean building, @Nullable String error, Instant at) {

        boolean isBehind() {
            return position < head;
        }
    }

    /**
     * Takes notice of a look.
     *
     * @param reaches whether readers see all facts up to a position; asked only where that decides
     */
    void take(Look look, LongPredicate reaches) {
        cause = causeOfStanding(look);
        if (cause != null || wanted == Long.MAX_VALUE) {
            wanted = look.head();
        }
        if (cause != null) {
            state = State.STANDING;
        } else if (state != State.READY) {
            state = reaches.test(wanted) ? State.READY : State.BEHIND;
        }
    }

    State state() {
        return state;
    }

    boolean isReady() {
        return state == State.READY;
    }

    /** Why it stands; null if it does not. */
    @Nullable
    String cause() {
        return cause;
    }

    /** How far it was at the last look. */
    long position() {
        return position;
    }

    private @Nullable String causeOfStanding(Look look) {
        if (movedAt == null || look.building() || !look.isBehind() || look.position() > position) {
            movedAt = look.at();
        }
        position = look.position();
        Duration still = Duration.between(movedAt, look.at());
        if (look.error() != null && still.compareTo(ERROR_TIMEOUT) >= 0) {
            return look.error();
        }
        return still.compareTo(SILENCE_TIMEOUT) < 0 ? null : "It has taken no fact for " + still.toSeconds() + " s";
    }
}
