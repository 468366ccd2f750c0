package io.matricula.platform.cluster;

import io.matricula.platform.messaging.axon.PortableFailures;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;

/** Handles what Axon Server has routed here, and tells it of failures in a form that reaches the sender. */
final class LocalSegment extends SimpleCommandBus {

    LocalSegment(Builder builder) {
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
