package io.matricula.platform.messaging.command;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A request from outside: all its commands share one time, sagas come first, and nothing is acknowledged that a loss of power
 * could undo.
 *
 * @param deadlines when the present request has to be answered
 * @param callers who sends the present request
 */
record RequestSender(Supplier<Deadline> deadlines, CommandAdmission sagas, Durability durability, CommandOrigin callers)
        implements Sender {

    @Override
    public Deadline deadline() {
        return deadlines.get();
    }

    @Override
    public void awaitTurn(Deadline deadline) {
        sagas.awaitTurn(deadline);
    }

    @Override
    public void awaitDurability(Deadline deadline) {
        durability.await(deadline.left());
    }

    @Override
    public Map<String, String> origin() {
        return callers.ofRequest();
    }

    @Override
    public void verifyDurability() {
        durability.verify();
    }
}
