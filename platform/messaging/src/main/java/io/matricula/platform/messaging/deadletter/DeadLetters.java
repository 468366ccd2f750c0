package io.matricula.platform.messaging.deadletter;

import io.matricula.platform.messaging.failure.StackTraceOnly;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The dead letters of all processors of this service. */
public final class DeadLetters implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration RETRY_INTERVAL = Duration.ofMinutes(1);

    private final String service;
    private final DeadLetterQueues queues;
    private final StoredForm stored;
    private final Iterable<? extends DeadLetterSource> others;
    private final Map<String, ProcessorLetters> processors = new ConcurrentHashMap<>();
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean running;

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
        scheduler.setThreadNamePrefix("dead-letters-");
        scheduler.setDaemon(true);
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
        scheduler.execute(() -> guarded(letter.processor(), () -> handleNow(letter)));
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
        scheduler.initialize();
        var unused = scheduler.scheduleWithFixedDelay(
                () -> processors.forEach((name, letters) -> guarded(name, letters::handleWhatMaySucceed)),
                scheduler.getClock().instant().plus(RETRY_INTERVAL),
                RETRY_INTERVAL);
        running = true;
    }

    private static void guarded(String processor, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The dead letters of {} cannot be handled now; the service tries again: {}",
                    processor,
                    StackTraceOnly.inOneLine(failed));
        }
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
