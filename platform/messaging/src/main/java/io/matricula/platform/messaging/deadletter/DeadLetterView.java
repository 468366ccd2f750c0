package io.matricula.platform.messaging.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was put aside.
 *
 * @param id follows from the processor and the event
 * @param service who has it
 * @param processor who could not handle it
 * @param sequence what it is about; facts of one sequence are handled in order
 * @param eventType the kind of fact
 * @param since when it was put aside
 * @param attempts how often it was tried; 0 for one that waits behind another
 * @param cause why it failed the last time: types and places, without messages; absent if it waits behind another
 */
public record DeadLetterView(
        UUID id,
        String service,
        String processor,
        String sequence,
        String eventType,
        Instant since,
        int attempts,
        @Nullable String cause) {}
