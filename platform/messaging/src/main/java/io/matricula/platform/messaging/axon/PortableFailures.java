package io.matricula.platform.messaging.axon;

import io.matricula.platform.messaging.axon.FailureDetails.Kind;
import io.matricula.platform.messaging.failure.StackTraceOnly;
import io.matricula.platform.messaging.failure.TransientFault;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a refusal and every other failure becomes something that survives the way to another service. It sees
 * what the whole unit of work comes to, because events are stored after the handler has returned. A defect is logged here,
 * where it arises, and nowhere else.
 */
public final class PortableFailures {

    private static final Logger LOG = LoggerFactory.getLogger(PortableFailures.class);

    private PortableFailures() {}

    /** A callback that hears of failures in their portable form only. */
    public static <C, R> CommandCallback<C, R> toldTo(CommandCallback<? super C, ? super R> sender) {
        return (command, result) -> sender.onResult(command, portable(command, result));
    }

    private static <R> CommandResultMessage<? extends R> portable(
            CommandMessage<?> command, CommandResultMessage<? extends R> result) {
        return result.isExceptional()
                ? new GenericCommandResultMessage<>(
                        portable(command.getPayload(), result.exceptionResult()), result.getMetaData())
                : result;
    }

    private static CommandExecutionException portable(Object command, Throwable failure) {
        return new CommandExecutionException("The command was not carried out", null, details(command, failure), false);
    }

    /** The details of a failure, a {@link RefusalDetails} or a {@link FailureDetails}. */
    public static Object details(Object command, Throwable failure) {
        if (failure instanceof CommandExecutionException told
                && isPortable(told.getDetails().orElse(null))) {
            return told.getDetails().orElseThrow();
        }
        if (failure instanceof Refused refused) {
            return new RefusalDetails(refused.code(), String.valueOf(refused.getMessage()), refused.data());
        }
        if (failure instanceof AggregateNotFoundException unknown) {
            String message = "There is nothing with the id " + unknown.getAggregateIdentifier();
            return new RefusalDetails(RefusalCode.NOT_FOUND, message, Map.of());
        }
        return unforeseen(command, failure);
    }

    private static boolean isPortable(@Nullable Object details) {
        return details instanceof RefusalDetails || details instanceof FailureDetails;
    }

    private static FailureDetails unforeseen(Object command, Throwable failure) {
        var details = new FailureDetails(kindOf(failure), UUID.randomUUID(), StackTraceOnly.inOneLine(failure));
        if (details.kind() == Kind.DEFECT) {
            LOG.error(
                    "Incident {}: {} failed",
                    details.incident(),
                    command.getClass().getSimpleName(),
                    StackTraceOnly.of(failure));
        }
        return details;
    }

    private static Kind kindOf(Throwable failure) {
        if (failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException) {
            return Kind.CONCURRENT;
        }
        return TransientFault.isIn(failure) ? Kind.PASSING : Kind.DEFECT;
    }
}
