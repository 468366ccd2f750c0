package io.matricula.query.enrollments;

import java.time.Duration;

/**
 * How streams of updates go.
 *
 * @param lifetime after how long a client has to ask again
 * @param silence after how long without news a client hears that the stream is still there, before proxies close it
 */
record UpdateSettings(Duration lifetime, Duration silence) {

    /** A stream that ends with the present state. */
    UpdateSettings ofOneState() {
        return new UpdateSettings(Duration.ZERO, silence);
    }
}
