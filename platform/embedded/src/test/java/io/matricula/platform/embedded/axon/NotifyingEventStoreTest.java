package io.matricula.platform.embedded.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotifyingEventStoreTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger wakings = new AtomicInteger();
    private final NotifyingEventStore store =
            new NotifyingEventStore(EmbeddedEventStore.builder().storageEngine(new FailingStorage()));

    private final class FailingStorage extends InMemoryEventStorageEngine {

        @Override
        public TrackingToken createHeadToken() {
            looks.incrementAndGet();
            switch (failures.getAndDecrement()) {
                case 2 -> throw new IllegalStateException("not now");
                case 1 -> throw new LinkageError("nor now");
                default -> {
                    return super.createHeadToken();
                }
            }
        }
    }

    @AfterEach
    void stop() {
        store.stop();
    }

    @Test
    void wakesItsReadersWhenThereIsSomethingToRead() {
        listen(wakings::incrementAndGet);
        store.start();
        int before = wakings.get();
        store.publish(GenericEventMessage.asEventMessage("something"));
        await().atMost(SOON).untilAsserted(() -> assertThat(wakings).hasValueGreaterThan(before));
    }

    @Test
    void goesOnAfterAnythingUnexpected() {
        failures.set(2);
        listen(wakings::incrementAndGet);
        store.start();
        await().atMost(SOON).untilAsserted(() -> assertThat(looks).hasValueGreaterThanOrEqualTo(3));
        int before = wakings.get();
        await().atMost(SOON).untilAsserted(() -> assertThat(wakings).hasValueGreaterThan(before + 1));
    }

    @Test
    void aReaderThatCannotBeWokenKeepsNoOtherAsleep() {
        listen(() -> {
            throw new LinkageError("gone");
        });
        listen(wakings::incrementAndGet);
        store.start();
        await().atMost(SOON).untilAsserted(() -> assertThat(wakings).hasValueGreaterThan(2));
    }

    private void listen(Runnable reader) {
        store.openStream(store.createTailToken()).setOnAvailableCallback(reader);
    }
}
