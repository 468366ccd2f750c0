package io.matricula.platform.web.body;

import java.time.Duration;

/**
 * What a body may take.
 *
 * @param size in bytes
 * @param time from its beginning to its end
 * @param atOnce how many may be arriving, each of which holds a thread
 */
record BodyLimits(int size, Duration time, int atOnce) {

    private static final int DRAINED = 32;

    /** How many bytes are read and dropped of what is too large, so that its sender comes to hear the answer. */
    int drained() {
        return size * DRAINED;
    }
}
