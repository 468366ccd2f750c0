package io.matricula.platform.messaging.deadletter;

/** Asks every service for its dead letters; each answers with {@link ServiceLetters}. */
public record FindDeadLetters() {}
