package io.matricula.platform.projections;

/** Hears how a rebuild goes. */
public interface RebuildListener {

    /** A listener for a rebuild without a request. */
    RebuildListener NONE = new RebuildListener() {};

    /** The projection is claimed and the rebuild about to begin. */
    default void begun() {}

    /** Some more events have been taken: this many of those there were at the beginning. */
    default void progress(long processed) {}

    /** The rebuilt model is in force. */
    default void completed() {}

    /** The former model stays in force. */
    default void failed(Throwable cause) {}
}
