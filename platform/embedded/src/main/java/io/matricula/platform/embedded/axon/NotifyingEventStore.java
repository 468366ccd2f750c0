package io.matricula.platform.embedded.axon;

import io.matricula.platform.messaging.failure.StackTraceOnly;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedded event store that wakes its readers when there is something to read.
 *
 * <p>Axon's own does not, so that pooled processors look for new events only twice a second when they are idle; over
 * the five hops of an enrollment that adds up to seconds. One thread waits for events here and wakes them all, and at
 * least as often as they would have looked by themselves.
 */
final class NotifyingEventStore extends EmbeddedEventStore {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyingEventStore.class);
    private static final int MAX_PAUSE_MILLIS = 500;

    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread waking = new Thread(this::wakeReaders, "event-wake-up");

    NotifyingEventStore(EmbeddedEventStore.Builder builder) {
        super(builder);
        waking.setDaemon(true);
    }

    void start() {
        waking.start();
    }

    void stop() {
        stopped.countDown();
        waking.interrupt();
        shutDown();
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        return new WakeableStream(super.openStream(token));
    }

    /** Readers are woken also while this thread cannot read itself. */
    private void wakeReaders() {
        try {
            do {
                wakeReadersUntilItFails();
                wakeAll();
            } while (!stopped.await(MAX_PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            waking.interrupt();
        }
    }

    private void wakeReadersUntilItFails() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> events = super.openStream(createHeadToken())) {
            while (stopped.getCount() > 0) {
                events.hasNextAvailable(MAX_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                while (events.hasNextAvailable()) {
                    events.nextAvailable();
                }
                wakeAll();
            }
        } catch (RuntimeException | Error unexpected) {
            LOG.warn("Events could not be looked for, trying again: {}", StackTraceOnly.inOneLine(unexpected));
        }
    }

    private void wakeAll() {
        readers.forEach(NotifyingEventStore::wake);
    }

    private static void wake(Runnable reader) {
        try {
            reader.run();
        } catch (RuntimeException | Error stopping) {
            LOG.debug("A reader could not be woken: {}", StackTraceOnly.inOneLine(stopping));
        }
    }

    private final class WakeableStream implements TrackingEventStream {

        private final BlockingStream<TrackedEventMessage<?>> events;
        private @org.jspecify.annotations.Nullable Runnable reader;

        WakeableStream(BlockingStream<TrackedEventMessage<?>> events) {
            this.events = events;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            reader = callback;
            return readers.add(callback);
        }

        @Override
        public java.util.Optional<TrackedEventMessage<?>> peek() {
            return events.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return events.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return events.nextAvailable();
        }

        @Override
        public void close() {
            if (reader != null) {
                readers.remove(reader);
            }
            events.close();
        }
    }
}
