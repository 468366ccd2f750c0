package io.matricula.platform.command;

import io.github.resilience4j.retry.Retry;
import io.matricula.platform.axon.FailureDetails;
import io.matricula.platform.axon.PortableFailures;
import io.matricula.platform.axon.RefusalDetails;
import io.matricula.shared.Refused;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands: every send waits until the facts are stored or the deadline has passed. It ends in one of five ways: done,
 * {@link Refused} by a rule, {@link ConcurrentChange} and {@link CommandTimedOut} after a bounded number of repetitions, or
 * {@link CommandFailed}, a defect, which is never repeated.
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

    /** Sends a command whose answer does not matter; throws unless it is done. */
    public void send(Object command) {
        retry.executeSupplier(() -> attempt(command));
    }

    /** Sends a command and returns its answer; throws unless there is one. */
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
