package io.matricula.platform.messaging.axon;

import java.util.UUID;

/**
 * A failure on its way across the command bus.
 *
 * @param kind what it means to the sender
 * @param incident where the log of the handler has it
 * @param cause types and places, without messages
 */
public record FailureDetails(Kind kind, UUID incident, String cause) {

    /** What a failure means to the sender of the command. */
    public enum Kind {
        /** It did not happen: the aggregate was changed at the same moment. */
        CONCURRENT,

        /** It is unknown whether it happened; the cause passes by itself. */
        PASSING,

        /** It did not happen, and would not the next time. */
        DEFECT
    }
}
