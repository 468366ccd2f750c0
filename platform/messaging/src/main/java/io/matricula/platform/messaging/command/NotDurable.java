package io.matricula.platform.messaging.command;

import io.matricula.platform.messaging.failure.Transient;

/**
 * What was asked for may not outlive this process, so that the client may not be told that it happened. It passes: the next process may
 * keep it.
 */
public final class NotDurable extends RuntimeException implements Transient {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message for those who asked, so without names of files
     */
    public NotDurable(String message) {
        super(message);
    }

    public NotDurable(String message, Throwable cause) {
        super(message, cause);
    }
}
