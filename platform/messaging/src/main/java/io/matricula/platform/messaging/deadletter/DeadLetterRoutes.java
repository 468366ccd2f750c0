package io.matricula.platform.messaging.deadletter;

import io.matricula.shared.operations.command.EvictDeadLetter;
import io.matricula.shared.operations.command.RetryDeadLetter;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;

/** Every service has dead letters of its own: commands about them are named after the service that has them. */
public final class DeadLetterRoutes {

    private DeadLetterRoutes() {}

    /** The command on its way to the service that has the letter. */
    public static CommandMessage<?> to(String service, Object command) {
        return new GenericCommandMessage<>(
                GenericCommandMessage.asCommandMessage(command), name(service, command.getClass()));
    }

    static void subscribe(String service, DeadLetterKeeper keeper, CommandBus bus) {
        subscribe(service, RetryDeadLetter.class, keeper::handle, bus);
        subscribe(service, EvictDeadLetter.class, keeper::handle, bus);
    }

    private static <C> void subscribe(String service, Class<C> type, Consumer<C> handler, CommandBus bus) {
        bus.subscribe(name(service, type), command -> {
            handler.accept(type.cast(command.getPayload()));
            return null;
        });
    }

    private static String name(String service, Class<?> command) {
        return command.getName() + "@" + service;
    }
}
