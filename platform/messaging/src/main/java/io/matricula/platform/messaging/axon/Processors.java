package io.matricula.platform.messaging.axon;

import io.matricula.platform.messaging.deadletter.DeadLetters;
import io.matricula.platform.messaging.deadletter.EventSequence;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** How the processors of sagas and policies run. */
public final class Processors {

    private static final Delivery POLICY = new Delivery(UnaryOperator.identity(), EventSequence::aggregate, false);

    private Processors() {}

    /** How soon a segment is taken up again whose batch was rolled back. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    /** Clocks of machines differ by less than this. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    /**
     * A processor that acts on facts as they come and is never replayed; what it cannot handle it puts aside. It begins with the first fact of an empty store,
     * and in one that has a history with the facts since this process started.
     *
     * @param segments how many threads and, over all instances, how many parts share the work
     * @param batch how many events go into one transaction with the token
     */
    public static ConfigurerModule live(String name, int segments, int batch) {
        return processor(name, segments, batch, POLICY, Processors::sinceTheStart);
    }

    /**
     * A processor like that, which begins with the first fact there ever was: what it sets up is wanted for what is older than
     * itself, too.
     *
     * @param segments how many threads and, over all instances, how many parts share the work
     * @param batch how many events go into one transaction with the token
     */
    public static ConfigurerModule fromTheBeginning(String name, int segments, int batch) {
        return processor(name, segments, batch, POLICY, StreamableMessageSource::createTailToken);
    }

    /**
     * A processor like {@link #live}, whose handlers wait for other systems: they run without a transaction. What they do may happen again
     * after a crash, and must not matter the second time.
     *
     * @param segments how many threads and, over all instances, how many parts share the work
     * @param batch how many events are handled before the token is stored
     */
    public static ConfigurerModule liveOutsideOfTransactions(String name, int segments, int batch) {
        return configurer -> {
            configurer
                    .eventProcessing()
                    .registerTransactionManager(name, axon -> new OutsideOfTransactions(transactionsOfAll(axon)));
            live(name, segments, batch).configureModule(configurer);
        };
    }

    /** The transactions of every processor that has none of its own. No processor has this name, so it has none. */
    private static TransactionManager transactionsOfAll(Configuration axon) {
        return axon.eventProcessingConfiguration().transactionManager("");
    }

    /**
     * A processor like that, for sagas that are found by one value for all their life.
     *
     * @param segments how many threads and, over all instances, how many parts share the work
     * @param batch how many events go into one transaction with the token
     * @param subject the value in the payload of an event; the same text in every process
     */
    public static ConfigurerModule liveSagas(String name, int segments, int batch, Function<Object, String> subject) {
        Function<EventMessage<?>, String> sequence = EventSequence.subject(subject);
        var delivery = new Delivery(sagas -> new AssociationValueSegmentRouter(sagas, sequence), sequence, true);
        return processor(name, segments, batch, delivery, Processors::sinceTheStart);
    }

    /** How events reach the handlers of a processor: to which segment, in which sequence, and whether handlers keep state. */
    private record Delivery(
            UnaryOperator<EventHandlerInvoker> routing,
            Function<EventMessage<?>, String> sequence,
            boolean keepsState) {}

    private static ConfigurerModule processor(
            String name,
            int segments,
            int batch,
            Delivery delivery,
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> beginning) {
        return configurer -> configurer.eventProcessing().registerEventProcessor(name, (processor, axon, handlers) -> {
            ScheduledExecutorService workers = threads(name, segments, axon);
            return new RetryingStartProcessor(
                    builder(name, axon)
                            .eventHandlerInvoker(protectedBy(axon, name, handlers, delivery))
                            .initialSegmentCount(segments)
                            .batchSize(batch)
                            .initialToken(beginning)
                            .workerExecutor(workers),
                    workers);
        });
    }

    private static EventHandlerInvoker protectedBy(
            Configuration axon, String name, EventHandlerInvoker handlers, Delivery delivery) {
        TransactionManager transactions = axon.eventProcessingConfiguration().transactionManager(name);
        return axon.getComponent(DeadLetters.class)
                .protect(
                        name,
                        delivery.routing().apply(handlers),
                        delivery.sequence(),
                        transactions,
                        delivery.keepsState());
    }

    private static PooledStreamingEventProcessor.Builder builder(String name, Configuration axon) {
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .messageSource(axon.eventStore())
                .messageMonitor(processing.messageMonitor(PooledStreamingEventProcessor.class, name))
                .rollbackConfiguration(processing.rollbackConfiguration(name))
                .errorHandler(processing.errorHandler(name))
                .tokenStore(processing.tokenStore(name))
                .transactionManager(processing.transactionManager(name))
                .spanFactory(axon.getComponent(EventProcessorSpanFactory.class))
                .coordinatorExecutor(threads("Coordinator[" + name + "]", 1, axon))
                .enableCoordinatorClaimExtension()
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis());
    }

    private static @Nullable TrackingToken sinceTheStart(StreamableMessageSource<?> source) {
        TrackingToken tail = source.createTailToken();
        TrackingToken head = source.createHeadToken();
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        return head == null || head.equals(tail)
                ? tail
                : source.createTokenAt(Instant.ofEpochMilli(start).minus(CLOCK_SKEW));
    }

    /** Threads for the segments of a processor, ended with the configuration. */
    public static ScheduledExecutorService threads(String name, int threads, Configuration configuration) {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(threads, new AxonThreadFactory(name));
        configuration.onShutdown(executor::shutdown);
        return executor;
    }
}
