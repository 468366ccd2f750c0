package io.matricula.platform.messaging.deadletter;

import io.matricula.platform.messaging.failure.StackTraceOnly;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The dead letters of all processors of this service. */
public final class DeadLetters implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int RETRY_INTERVAL_SECONDS = 60;

    private final String service;
    private final DeadLetterQueues queues;
    private final StoredForm stored;
    private final Iterable<? extends DeadLetterSource> others;
    private final Map<String, ProcessorLetters> processors = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService thread;

    /**
     * No letters yet.
     *
     * @param service who has them
     * @param events the serializer of the queues
     * @param others what else has letters
     */
    public DeadLetters(
            String service, DeadLetterQueues queues, Serializer events, Iterable<? extends DeadLetterSource> others) {
        this.service = service;
        this.queues = queues;
        this.stored = new StoredForm(events);
        this.others = others;
    }

    /**
     * Handlers that put aside what they cannot take.
     *
     * @param sequence what an event is about
     * @param transactions in which a letter is handled again
     * @param keepState whether the handlers keep something in the unit of work, as sagas do
     */
    public EventHandlerInvoker protect(
            String processor,
            EventHandlerInvoker handlers,
            Function<EventMessage<?>, String> sequence,
            TransactionManager transactions,
            boolean keepState) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = queues.of(processor);
        var redelivery = new Redelivery(handlers, queue, transactions);
        processors.put(processor, new ProcessorLetters(service, processor, sequence, queue, redelivery));
        return new DeadLettering(processor, handlers, sequence, queue, stored, keepState);
    }

    /** All of them, those of a sequence in their order. */
    public List<DeadLetterView> all() {
        return Stream.concat(
                        processors.values().stream().flatMap(ProcessorLetters::all),
                        others().flatMap(other -> other.letters().stream()))
                .toList();
    }

    private Stream<? extends DeadLetterSource> others() {
        return StreamSupport.stream(others.spliterator(), false);
    }

    Optional<DeadLetterView> find(UUID id) {
        return all().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** How many there are of each processor. */
    public Map<String, Long> sizes() {
        return processors.values().stream()
                .collect(Collectors.toMap(ProcessorLetters::processor, ProcessorLetters::size));
    }

    /** Has the sequence of a letter handled again, soon. */
    void handleAgain(DeadLetterView letter) {
        Objects.requireNonNull(thread, "the thread of a started service")
                .execute(() -> guarded(letter.processor(), () -> handleNow(letter)));
    }

    void handleNow(DeadLetterView letter) {
        ProcessorLetters processor = processors.get(letter.processor());
        if (processor == null) {
            others().forEach(other -> other.handleAgain(letter));
        } else {
            processor.handleAgain(letter.sequence());
        }
    }

    void giveUp(DeadLetterView letter) {
        Objects.requireNonNull(processors.get(letter.processor()), "the processor")
                .giveUp(letter.id());
    }

    @Override
    public void start() {
        ScheduledExecutorService rounds =
                Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("dead-letters"));
        thread = rounds;
        var unused = rounds.scheduleWithFixedDelay(
                () -> processors.forEach((name, letters) -> guarded(name, letters::handleWhatMaySucceed)),
                RETRY_INTERVAL_SECONDS,
                RETRY_INTERVAL_SECONDS,
                TimeUnit.SECONDS);
    }

    private static void guarded(String processor, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The dead letters of {} cannot be handled now, which is tried again: {}",
                    processor,
                    StackTraceOnly.inOneLine(failed));
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService rounds = thread;
        thread = null;
        if (rounds != null) {
            rounds.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
