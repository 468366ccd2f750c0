package io.matricula.platform.command;

import io.github.resilience4j.retry.Retry;
import io.matricula.platform.axon.RefusalDetails;
import io.matricula.shared.Refused;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands: every send waits until the facts are stored or the deadline has passed, a passing fault is tried
 * again a bounded number of times, and a refusal arrives as {@link Refused} wherever it was decided.
 */
public final class Commands {

    private final CommandGateway gateway;
    private final Retry retry;
    private final Duration deadline;
    private final Durability durability;

    /**
     * A sender.
     *
     * @param gateway the bus behind it
     * @param retry how passing faults are tried again
     * @param deadline the longest wait for one attempt
     * @param durability what a sender waits for who is not itself handling a message: whoever asks from outside
     */
    public Commands(CommandGateway gateway, Retry retry, Duration deadline, Durability durability) {
        this.gateway = gateway;
        this.retry = retry;
        this.deadline = deadline;
        this.durability = durability;
    }

    /** Sends a command whose answer does not matter; {@link Refused} or {@link CommandUnanswered} if it did not happen. */
    public void send(Object command) {
        retry.executeSupplier(() -> attempt(command));
    }

    /** Sends a command and returns its answer; {@link Refused} or {@link CommandUnanswered} if there is none. */
    public <R> R ask(Object command, Class<R> answer) {
        Object result = retry.executeSupplier(() -> attempt(command));
        return answer.cast(java.util.Objects.requireNonNull(result, "the answer"));
    }

    private @Nullable Object attempt(Object command) {
        try {
            Object result = gateway.send(command).get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (!CurrentUnitOfWork.isStarted()) {
                durability.await();
            }
            return result;
        } catch (ExecutionException | CompletionException failed) {
            throw translated(command, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException | CancellationException late) {
            throw new CommandUnanswered(command, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandUnanswered(command, interrupted);
        }
    }

    private static RuntimeException translated(Object command, Throwable cause) {
        if (cause instanceof Refused refused) {
            return refused;
        }
        if (cause instanceof CommandExecutionException failed
                && failed.getDetails().orElse(null) instanceof RefusalDetails details) {
            return details.toRefused();
        }
        return new CommandUnanswered(command, cause);
    }
}
