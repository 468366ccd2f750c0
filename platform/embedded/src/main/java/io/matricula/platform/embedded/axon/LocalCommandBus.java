package io.matricula.platform.embedded.axon;

import io.matricula.platform.messaging.axon.PortableFailures;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;

/** A command bus within one JVM that tells of failures as one between services would. */
final class LocalCommandBus extends AsynchronousCommandBus {

    LocalCommandBus(Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> sender) {
        super.handle(command, handler, PortableFailures.<C, R>toldTo(sender));
    }
}
