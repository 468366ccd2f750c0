package io.matricula.platform.messaging.command;

import io.matricula.platform.messaging.failure.Transient;

/**
 * A command did not happen because other commands changed its aggregate at the same moment, each time that it was repeated.
 * This is no refusal: no rule said no.
 */
public final class ConcurrentChange extends RuntimeException implements Transient {

    private static final long serialVersionUID = 1L;

    public ConcurrentChange(Object command) {
        super(command.getClass().getSimpleName() + " came at the same time as other changes");
    }
}
