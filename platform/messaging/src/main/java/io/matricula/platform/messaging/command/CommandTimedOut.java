package io.matricula.platform.messaging.command;

import io.matricula.platform.messaging.failure.Passing;
import io.matricula.platform.messaging.failure.StackOnly;

/**
 * Nobody knows whether a command happened: its answer did not come in time, or the way to its handler was broken. It has
 * been repeated already, as often as there was time for.
 */
public final class CommandTimedOut extends RuntimeException implements Passing {

    private static final long serialVersionUID = 1L;

    public CommandTimedOut(Object command, Throwable cause) {
        this(command, StackOnly.inOneLine(cause));
    }

    CommandTimedOut(Object command, String cause) {
        super(command.getClass().getSimpleName() + " was not answered: " + cause);
    }
}
