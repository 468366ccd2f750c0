package io.matricula.platform.messaging.deadletter;

import io.matricula.platform.messaging.failure.StackTraceOnly;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * DOWN while a processor of a saga or policy stands: it does not run, or one of its segments fails. Requests are answered all the
 * same, so that this is no matter of readiness. Dead letters are told, but keep no processor from going on.
 */
final class ProcessorsHealth implements HealthIndicator {

    private final Configuration axon;
    private final DeadLetters letters;

    ProcessorsHealth(Configuration axon, DeadLetters letters) {
        this.axon = axon;
        this.letters = letters;
    }

    @Override
    public Health health() {
        Map<String, String> standing = standing();
        Health.Builder health = standing.isEmpty() ? Health.up() : Health.down().withDetail("standing", standing);
        return health.withDetail("deadLetters", sizes()).build();
    }

    private Object sizes() {
        try {
            return letters.sizes();
        } catch (RuntimeException unreachable) {
            return "not known: " + StackTraceOnly.inOneLine(unreachable);
        }
    }

    private Map<String, String> standing() {
        var standing = new TreeMap<String, String>();
        axon.eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .forEach(processor -> {
                    String trouble = trouble(processor);
                    if (!trouble.isEmpty()) {
                        standing.put(processor.getName(), trouble);
                    }
                });
        return standing;
    }

    private static String trouble(StreamingEventProcessor processor) {
        if (!processor.isRunning()) {
            return "It does not run";
        }
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(status -> StackTraceOnly.inOneLine(status.getError()))
                .findFirst()
                .orElse(processor.isError() ? "The event store or the token store does not answer" : "");
    }
}
