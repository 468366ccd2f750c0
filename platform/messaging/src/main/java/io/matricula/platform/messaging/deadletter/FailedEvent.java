package io.matricula.platform.messaging.deadletter;

import io.matricula.platform.messaging.failure.TransientFault;

/**
 * An event that a processor has failed to handle.
 *
 * @param attempts how often
 * @param cause why, the last time
 */
record FailedEvent(int attempts, Throwable cause) {

    /** By then the pauses between the attempts add up to seven minutes. */
    private static final int MAX_ATTEMPTS = 12;

    static FailedEvent first(Throwable cause) {
        return new FailedEvent(1, cause);
    }

    FailedEvent again(Throwable newCause) {
        return new FailedEvent(attempts + 1, newCause);
    }

    /** Whether trying it once more in its place would only keep others waiting. */
    boolean isHopeless() {
        return attempts >= MAX_ATTEMPTS || !TransientFault.isIn(cause);
    }
}
