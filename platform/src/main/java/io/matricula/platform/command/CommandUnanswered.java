package io.matricula.platform.command;

/** A command did not come back with an answer: nobody knows whether it happened. Repeating it is always safe (R21). */
public final class CommandUnanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandUnanswered(Object command, Throwable cause) {
        super(command.getClass().getSimpleName() + " was not answered: " + cause, cause);
    }
}
