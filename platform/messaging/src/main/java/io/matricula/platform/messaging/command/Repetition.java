package io.matricula.platform.messaging.command;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.matricula.platform.messaging.failure.Transient;
import java.time.Duration;

/**
 * How a command is repeated that was not answered, or that met another change.
 *
 * @param attempts how often it is sent at most, while there is time
 * @param attempt how long one answer is waited for
 * @param pause from the number of attempts so far to the milliseconds before the next
 */
public record Repetition(int attempts, Duration attempt, IntervalFunction pause) {

    Retry until(Deadline deadline) {
        return Retry.of(
                "command",
                RetryConfig.custom()
                        .maxAttempts(attempts)
                        .intervalFunction(tried -> deadline.leftAtMost(Duration.ofMillis(pause.apply(tried)))
                                .toMillis())
                        .retryOnException(failure -> failure instanceof Transient && !deadline.isOver())
                        .build());
    }
}
