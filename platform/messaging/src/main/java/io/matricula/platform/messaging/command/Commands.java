package io.matricula.platform.messaging.command;

import io.matricula.platform.messaging.axon.FailureDetails;
import io.matricula.platform.messaging.axon.PortableFailures;
import io.matricula.platform.messaging.axon.RefusalDetails;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands: every send waits until the facts are stored or its {@link Deadline} is over. It ends in one of five ways: done,
 * {@link Refused} by a rule, {@link ConcurrentChange} and {@link CommandTimedOut} after a bounded number of repetitions, or
 * {@link CommandFailed}, a defect, which is never repeated.
 */
public final class Commands {

    private final CommandGateway gateway;
    private final Repetition repetition;
    private final Sender sender;
    private final Sender process;

    /**
     * Commands of requests, from which those of processes are made.
     *
     * @param gateway the bus behind it
     * @param request who asks from outside
     * @param process who acts on facts
     */
    Commands(CommandGateway gateway, Repetition repetition, Sender request, Sender process) {
        this.gateway = gateway;
        this.repetition = repetition;
        this.sender = request;
        this.process = process;
    }

    /** Commands of processes only. */
    public Commands(CommandGateway gateway, Repetition repetition, Sender process) {
        this(gateway, repetition, process, process);
    }

    /** The commands of a saga, a policy or a job, which no request waits for. */
    public Commands fromProcess() {
        return new Commands(gateway, repetition, process);
    }

    /** The same commands in the name of a sender whom the request itself proves, as a signature does. */
    public Commands inNameOf(Map<String, String> origin) {
        return new Commands(gateway, repetition, new NamedSender(sender, origin), process);
    }

    /** Sends a command whose answer does not matter; throws unless it is done. */
    public void send(Object command) {
        carriedOut(command);
    }

    /** Sends a command and returns its answer; throws unless there is one. */
    public <R> R ask(Object command, Class<R> answer) {
        return answer.cast(Objects.requireNonNull(carriedOut(command), "the answer"));
    }

    /** Asks like {@link #ask} what may not be there; empty if it is not. */
    public <R> Optional<R> find(Object command, Class<R> answer) {
        try {
            return Optional.of(ask(command, answer));
        } catch (Refused refused) {
            if (refused.code() == RefusalCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private @Nullable Object carriedOut(Object command) {
        Deadline deadline = sender.deadline();
        sender.awaitTurn(deadline);
        Object result = repetition.until(deadline).executeSupplier(() -> attempt(command, deadline));
        sender.awaitDurability(deadline);
        return result;
    }

    private @Nullable Object attempt(Object command, Deadline deadline) {
        sender.verifyDurability();
        if (deadline.isOver()) {
            throw new CommandTimedOut(command, "its time was over before it was sent");
        }
        try {
            return gateway.send(GenericCommandMessage.asCommandMessage(command).andMetaData(sender.origin()))
                    .get(deadline.leftAtMost(repetition.attempt()).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | CompletionException failed) {
            sender.verifyDurability();
            throw named(command, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException | CancellationException late) {
            throw new CommandTimedOut(command, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandTimedOut(command, interrupted);
        }
    }

    private static RuntimeException named(Object command, Throwable cause) {
        Object details = PortableFailures.details(command, cause);
        return details instanceof FailureDetails failure
                ? named(command, failure)
                : ((RefusalDetails) details).toRefused();
    }

    private static RuntimeException named(Object command, FailureDetails failure) {
        return switch (failure.kind()) {
            case CONCURRENT -> new ConcurrentChange(command);
            case PASSING -> new CommandTimedOut(command, failure.cause());
            case DEFECT -> new CommandFailed(command, failure.incident(), failure.cause());
        };
    }
}
