package io.matricula.platform.messaging.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;

/** How far behind the processors of sagas and policies are, and how many dead letters each has. */
final class ProcessorMeters implements MeterBinder {

    private final Configuration axon;
    private final DeadLetters letters;

    ProcessorMeters(Configuration axon, DeadLetters letters) {
        this.axon = axon;
        this.letters = letters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        axon.onStart(() -> axon.eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .forEach(processor -> bindTo(registry, processor)));
    }

    private void bindTo(MeterRegistry registry, StreamingEventProcessor processor) {
        Gauge.builder("matricula.processor.lag", processor, this::lag)
                .description("Events that the slowest segment here has yet to pass")
                .tag("processor", processor.getName())
                .register(registry);
        Gauge.builder("matricula.dead.letters", letters, of -> of.sizes().getOrDefault(processor.getName(), 0L))
                .description("Facts that were put aside")
                .tag("processor", processor.getName())
                .register(registry);
    }

    private double lag(StreamingEventProcessor processor) {
        long head = position(axon.eventStore().createHeadToken());
        return processor.processingStatus().values().stream()
                .mapToLong(
                        status -> Math.max(0, head - status.getCurrentPosition().orElse(-1)))
                .max()
                .orElse(0);
    }

    private static long position(TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
