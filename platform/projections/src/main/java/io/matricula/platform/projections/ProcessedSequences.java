package io.matricula.platform.projections;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * Which events a document has taken: for each aggregate, the last one. Not the position in the stream of all events,
 * because transactions that end in another order than they began make a lower position arrive after a higher one.
 */
final class ProcessedSequences {

    private final Map<String, Long> lastSequences;

    private ProcessedSequences(Map<String, Long> lastSequences) {
        this.lastSequences = lastSequences;
    }

    static ProcessedSequences nothing() {
        return new ProcessedSequences(new LinkedHashMap<>());
    }

    /** Reads {@code aggregate=sequence,aggregate=sequence}; documents are many, so this is short. */
    static ProcessedSequences ofText(String text) {
        return new ProcessedSequences(Arrays.stream(text.split(",", -1))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toMap(
                        ProcessedSequences::source, ProcessedSequences::sequence, Math::max, LinkedHashMap::new)));
    }

    String toText() {
        return lastSequences.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    boolean has(EventMessage<?> message) {
        Long last = lastSequences.get(source(message));
        return last != null && last >= sequence(message);
    }

    void add(EventMessage<?> message) {
        lastSequences.put(source(message), sequence(message));
    }

    private static String source(String entry) {
        return entry.substring(0, entry.lastIndexOf('='));
    }

    private static long sequence(String entry) {
        return Long.parseLong(entry.substring(entry.lastIndexOf('=') + 1));
    }

    private static String source(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> domain
                ? domain.getAggregateIdentifier()
                : message.getIdentifier();
    }

    private static long sequence(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0;
    }
}
