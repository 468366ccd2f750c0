package io.matricula.platform.messaging.command;

import java.util.Map;

/** Sends like another, in the name of somebody whom the request proved by itself. */
record NamedSender(Sender sender, Map<String, String> origin) implements Sender {

    @Override
    public Deadline deadline() {
        return sender.deadline();
    }

    @Override
    public void awaitTurn(Deadline deadline) {
        sender.awaitTurn(deadline);
    }

    @Override
    public void verifyDurability() {
        sender.verifyDurability();
    }

    @Override
    public void awaitDurability(Deadline deadline) {
        sender.awaitDurability(deadline);
    }
}
