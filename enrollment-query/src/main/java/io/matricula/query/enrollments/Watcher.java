package io.matricula.query.enrollments;

import io.matricula.platform.projections.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A client that wants to know how one enrollment goes on. */
interface Watcher {

    String id();

    /** The version that was told last; 0 if none was. */
    int seen();

    boolean isOver(Instant now);

    /**
     * Tells the present state.
     *
     * @param state null if there is no such enrollment
     * @param now the present time; later than any other if the server stops
     * @return whether nothing more is to be told
     */
    boolean tell(@Nullable Versioned<EnrollmentView> state, Instant now);

    /** Tells that the present state cannot be known, when there is no more time to wait. */
    void fail(RuntimeException unreachable);

    /** Sees to it that the client hears of it now and then; whether it has stopped listening. */
    default boolean isGone(Instant now) {
        return false;
    }
}
