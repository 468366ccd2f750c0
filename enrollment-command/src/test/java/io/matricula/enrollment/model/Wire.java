package io.matricula.enrollment.model;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import io.matricula.enrollment.enrollment.ConfirmEnrollment;
import io.matricula.enrollment.offering.ConfirmSeat;
import io.matricula.shared.academic.EnrollmentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** A command bus between services: what a command did is stored whatever becomes of its sender, and an answer may get lost. */
final class Wire extends SimpleCommandBus {

    private static final int NEVER = 0;

    private int untilLost = NEVER;
    private int untilBroken = NEVER;
    private boolean carriesOutUnanswered;
    private boolean listens;
    private @Nullable Class<?> broken;
    private final List<Class<?>> heard = new ArrayList<>();
    private final Set<EnrollmentId> refused = new HashSet<>();

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

    /** From the command with this number on, counted from 1, commands of its kind are not answered until the wire is mended. */
    void breakAt(int number, boolean carriesOut) {
        untilBroken = number;
        carriesOutUnanswered = carriesOut;
    }

    void mend() {
        untilBroken = NEVER;
        broken = null;
    }

    /** What kind of command is not answered. */
    Optional<Class<?>> broken() {
        return Optional.ofNullable(broken);
    }

    /** The kinds of commands that the saga and the policies have sent so far, in their order. */
    List<Class<?>> heard() {
        return heard;
    }

    void listen(boolean toFollowers) {
        listens = toFollowers;
    }

    /** Whether a rule said no to a saga or policy that follows the facts. */
    boolean hasRefused(EnrollmentId enrollment) {
        return refused.contains(enrollment);
    }

    @Override
    protected <C, R> void doDispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> sender) {
        note(command.getPayload());
        boolean breaks = listens && command.getPayload().getClass() == broken;
        boolean lost = breaks || (untilLost > NEVER && --untilLost == NEVER);
        if (breaks && !carriesOutUnanswered) {
            sender.onResult(command, unanswered());
        } else {
            apart(() -> super.doDispatch(command, lost ? silence(sender) : watched(sender)));
        }
    }

    private void note(Object command) {
        if (listens) {
            heard.add(command.getClass());
            if (untilBroken > NEVER && --untilBroken == NEVER) {
                broken = command.getClass();
            }
        }
    }

    private <C, R> CommandCallback<C, R> watched(CommandCallback<? super C, ? super R> sender) {
        return (command, answer) -> {
            if (listens && answer.isExceptional() && command.getPayload() instanceof ConfirmSeat confirm) {
                refused.add(confirm.enrollmentId());
            }
            if (listens && answer.isExceptional() && command.getPayload() instanceof ConfirmEnrollment confirm) {
                refused.add(confirm.enrollmentId());
            }
            sender.onResult(command, answer);
        };
    }

    private static <C, R> CommandCallback<C, R> silence(CommandCallback<? super C, ? super R> sender) {
        return (command, answer) -> sender.onResult(command, unanswered());
    }

    private static <R> CommandResultMessage<R> unanswered() {
        return asCommandResultMessage(new TimeoutException("The answer got lost."));
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
