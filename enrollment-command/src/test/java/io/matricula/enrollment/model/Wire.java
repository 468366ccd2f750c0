package io.matricula.enrollment.model;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** A command bus between services: what a command did is stored whatever becomes of its sender, and an answer may get lost. */
final class Wire extends SimpleCommandBus {

    private static final int NEVER = 0;

    private int untilLost = NEVER;

    Wire() {
        super(SimpleCommandBus.builder());
    }

    /** Loses the answer to the command with this number, counted from 1. */
    void loseAnswer(int number) {
        untilLost = number;
    }

    void loseNone() {
        untilLost = NEVER;
    }

    @Override
    protected <C, R> void doDispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> sender) {
        boolean lost = untilLost > NEVER && --untilLost == NEVER;
        apart(() -> super.doDispatch(command, lost ? silence(sender) : sender));
    }

    private static <C, R> CommandCallback<C, R> silence(CommandCallback<? super C, ? super R> sender) {
        return (command, answer) ->
                sender.onResult(command, asCommandResultMessage(new TimeoutException("The answer got lost.")));
    }

    private static void apart(Runnable dispatch) {
        if (CurrentUnitOfWork.isStarted()) {
            var sending = CurrentUnitOfWork.get();
            CurrentUnitOfWork.clear(sending);
            try {
                dispatch.run();
            } finally {
                CurrentUnitOfWork.set(sending);
            }
        } else {
            dispatch.run();
        }
    }
}
