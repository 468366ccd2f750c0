package io.matricula.platform.messaging.command;

import java.time.Duration;

/** Waits until what has been committed so far survives a loss of power; only then may a sender be told that it happened. */
@FunctionalInterface
public interface Durability {

    /** Returns when it is durable; {@link NotDurable} if that cannot be reached, or not in this time. */
    void await(Duration atMost);

    /** Returns if something may still become durable; {@link NotDurable} if nothing will any more. */
    default void verify() {}
}
