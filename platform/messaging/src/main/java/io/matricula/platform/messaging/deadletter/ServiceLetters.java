package io.matricula.platform.messaging.deadletter;

import java.util.List;

/**
 * The dead letters of one service.
 *
 * @param letters those of a sequence in their order
 */
public record ServiceLetters(List<DeadLetterView> letters) {}
