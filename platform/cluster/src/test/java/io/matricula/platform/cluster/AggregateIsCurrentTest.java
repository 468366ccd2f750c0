package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.matricula.platform.messaging.axon.AggregateCache;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AggregateIsCurrentTest {

    private final EventStore store = spy(EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build());
    private final AggregateCache kept = new AggregateCache(new AggregateIsCurrent(store));
    private final Repository<Door> here = instance(kept);
    private final Repository<Door> elsewhere = instance(new AggregateCache(new AggregateIsCurrent(store)));

    /** A door was opened or closed. */
    public record DoorMoved(String door, boolean open) {}

    /** A door, which may be asked for what it is already. */
    public static class Door {

        @AggregateIdentifier
        private @Nullable String id;

        private boolean open;

        Door() {}

        Door(String id) {
            apply(new DoorMoved(id, false));
        }

        void move(boolean toOpen) {
            if (open != toOpen) {
                apply(new DoorMoved(Objects.requireNonNull(id), toOpen));
            }
        }

        @EventSourcingHandler
        void on(DoorMoved fact) {
            id = fact.door();
            open = fact.open();
        }
    }

    @BeforeEach
    void aClosedDoor() {
        inAUnitOfWork(() ->
                assertThatCode(() -> here.newInstance(() -> new Door("door"))).doesNotThrowAnyException());
    }

    @Test
    void areNotReadAgainAsLongAsTheyAreCurrent() {
        with(here, door -> door.move(true));
        with(here, door -> door.move(true));
        with(here, door -> door.move(false));
        assertThat(facts()).containsExactly(false, true, false);
        verify(store, never()).readEvents("door");
    }

    @Test
    void areReadAgainWhenAnotherInstanceHasChangedThem() {
        with(elsewhere, door -> door.move(true));
        with(here, door -> door.move(false));
        with(elsewhere, door -> door.move(false));
        assertThat(facts()).containsExactly(false, true, false);
        verify(store, times(3)).readEvents("door");
    }

    @Test
    void areNotGivenAsLongAsNobodyKnowsWhetherTheyAreCurrent() {
        doThrow(new EventStoreException("unreachable")).when(store).lastSequenceNumberFor("door");
        assertThatThrownBy(() -> with(here, door -> door.move(true))).isInstanceOf(EventStoreException.class);
    }

    @Test
    void areForgottenWhenTheirEventsCouldNotBeStored() {
        assertThatThrownBy(() -> with(here, door -> {
                    door.move(true);
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");
        assertThat(kept.containsKey("door")).isFalse();
        with(here, door -> door.move(true));
        assertThat(facts()).containsExactly(false, true);
    }

    private List<Boolean> facts() {
        return store.readEvents("door", 0)
                .asStream()
                .map(fact -> ((DoorMoved) fact.getPayload()).open())
                .toList();
    }

    private Repository<Door> instance(AggregateCache aggregates) {
        return CachingEventSourcingRepository.builder(Door.class)
                .eventStore(store)
                .cache(aggregates)
                .build();
    }

    private static void with(Repository<Door> instance, Consumer<Door> command) {
        inAUnitOfWork(() -> instance.load("door").execute(command));
    }

    private static void inAUnitOfWork(Runnable handling) {
        DefaultUnitOfWork.startAndGet(null).execute(handling);
    }
}
