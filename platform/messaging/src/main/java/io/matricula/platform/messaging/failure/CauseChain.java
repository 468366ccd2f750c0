package io.matricula.platform.messaging.failure;

import java.util.stream.Stream;

/** A failure and its causes. */
final class CauseChain {

    private static final int MAX_DEPTH = 16;

    private CauseChain() {}

    /** From the outermost to the innermost. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_DEPTH);
    }
}
