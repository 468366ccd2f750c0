package io.matricula.platform.messaging.command;

import java.util.UUID;

/**
 * A command did not happen because of a defect: the same command would fail again. The log of the
 * process where the defect arose has its stack, under the incident.
 */
public final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID incident;

    public CommandFailed(Object command, UUID incident, String cause) {
        super(command.getClass().getSimpleName() + " failed, incident " + incident + ": " + cause);
        this.incident = incident;
    }

    /** What the log is searched by. */
    public UUID incident() {
        return incident;
    }
}
