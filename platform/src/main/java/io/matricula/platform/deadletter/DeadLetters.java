package io.matricula.platform.deadletter;

import io.matricula.platform.failure.StackOnly;
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
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The dead letters of all processors of this service. */
public final class DeadLetters implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int ROUND_SECONDS = 60;

    private final String service;
    private final DeadLetterQueues queues;
    private final StoredForm stored;
    private final Map<String, ProcessorLetters> processors = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("dead-letters"));
    private volatile boolean running;

    /**
     * No letters yet.
     *
     * @param service who has them
     * @param events the serializer of the queues
     */
    public DeadLetters(String service, DeadLetterQueues queues, Serializer events) {
        this.service = service;
        this.queues = queues;
        this.stored = new StoredForm(events);
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
        return processors.values().stream().flatMap(ProcessorLetters::all).toList();
    }

    Optional<DeadLetterView> find(UUID id) {
        return processors.values().stream()
                .flatMap(ProcessorLetters::all)
                .filter(letter -> letter.id().equals(id))
                .findFirst();
    }

    /** How many there are of each processor. */
    public Map<String, Long> sizes() {
        return processors.values().stream()
                .collect(Collectors.toMap(ProcessorLetters::processor, ProcessorLetters::size));
    }

    /** Has the sequence of a letter handled again, soon. */
    void handleAgain(DeadLetterView letter) {
        thread.execute(() -> handleNow(letter));
    }

    void handleNow(DeadLetterView letter) {
        processor(letter).handleAgain(letter.sequence());
    }

    void giveUp(DeadLetterView letter) {
        processor(letter).giveUp(letter.id());
    }

    private ProcessorLetters processor(DeadLetterView letter) {
        return Objects.requireNonNull(processors.get(letter.processor()), "the processor");
    }

    @Override
    public void start() {
        running = true;
        var unused = thread.scheduleWithFixedDelay(
                () -> processors.values().forEach(DeadLetters::handleWhatMaySucceed),
                ROUND_SECONDS,
                ROUND_SECONDS,
                TimeUnit.SECONDS);
    }

    private static void handleWhatMaySucceed(ProcessorLetters letters) {
        try {
            letters.handleWhatMaySucceed();
        } catch (RuntimeException unreachable) {
            LOG.warn(
                    "The dead letters of {} cannot be looked at, which is tried again: {}",
                    letters.processor(),
                    StackOnly.inOneLine(unreachable));
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
