package io.matricula.platform.messaging.command;

import java.time.Duration;
import java.util.Map;

/** On whose behalf commands are sent: how long that may take in all, and what is waited for before and after. */
public interface Sender {

    /** Until when the next command has to be carried out. */
    Deadline deadline();

    /** Returns when it is the sender's turn. */
    default void awaitTurn(Deadline deadline) {}

    /** Returns as long as anything can be kept; {@link NotDurable} if not. */
    default void verifyDurability() {}

    /** Returns when what the command did may be told; {@link NotDurable} if that is not before the deadline. */
    default void awaitDurability(Deadline deadline) {}

    /** What commands say of their sender, in their metadata. */
    Map<String, String> origin();

    /** A saga, a policy or a job: each command has its own time, and what it does counts once the facts are handled. */
    static Sender process(Duration time) {
        return new ProcessSender(time);
    }
}
