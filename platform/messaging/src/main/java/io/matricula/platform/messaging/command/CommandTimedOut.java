package io.matricula.platform.messaging.command;

import io.matricula.platform.messaging.failure.StackTraceOnly;
import io.matricula.platform.messaging.failure.Transient;

/**
 * It is unknown whether a command happened: its answer did not come in time, or the way to its handler was broken. It has
 * been repeated already, as often as there was time for.
 */
public final class CommandTimedOut extends RuntimeException implements Transient {

    private static final long serialVersionUID = 1L;

    public CommandTimedOut(Object command, Throwable cause) {
        this(command, StackTraceOnly.inOneLine(cause));
    }

    CommandTimedOut(Object command, String cause) {
        super(command.getClass().getSimpleName() + " was not answered: " + cause);
    }
}
