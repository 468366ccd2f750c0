package io.matricula.migration;

import io.axoniq.axonserver.grpc.event.Event;
import io.matricula.platform.cluster.StoredRecord;
import io.matricula.platform.cluster.StoredSaga;
import io.matricula.platform.messaging.timer.Timers;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.scheduling.java.SimpleScheduleToken;
import org.axonframework.serialization.Serializer;

/**
 * Moves everything of one embedded store to a cluster.
 *
 * <p>It looks first, and touches nothing if something is in the way. Records come first, because without the keys among them nobody reads the
 * events, and positions before the events they are among: a service that is started too early must not take old facts for new ones. Sagas come
 * after the timers that they name.
 */
final class Move {

    private final EmbeddedStore store;
    private final EventLog log;
    private final Databases databases;
    private final MigrationJournal memory;
    private final EventTranslation translation;
    private final BiFunction<Instant, Event, String> scheduling;
    private final Serializer serializer;

    /**
     * A move from a store to a cluster.
     *
     * @param store where everything is
     * @param log where events go to
     * @param scheduling takes when and what, and gives what identifies the timer
     * @param databases where sagas, positions and records go to
     * @param serializer writes and reads what is stored
     */
    Move(
            EmbeddedStore store,
            EventLog log,
            BiFunction<Instant, Event, String> scheduling,
            Databases databases,
            Serializer serializer) {
        this.store = store;
        this.log = log;
        this.databases = databases;
        this.memory = databases.memory();
        this.translation = new EventTranslation(serializer);
        this.scheduling = scheduling;
        this.serializer = serializer;
    }

    /**
     * Moves what was not moved before.
     *
     * @param progress shows how far it is
     */
    Moved run(Progress.Beginning progress) {
        refuseIfFactsArePutAside();
        Map<Service, List<StoredPosition>> positions = positions();
        Map<Service, List<StoredSaga>> sagas = sagas();
        store.recordKinds().forEach(ServiceOwnership::ofRecords);
        Progress ofEvents = progress.of("Events", store.eventCount());
        var events = new EventMove(store.events(), translation::translate, log, ofEvents);
        events.compare(memory::mayBeSet);
        refuseIfTheServerHasLostWhatItHad(events);
        if (memory.isFinished()) {
            ofEvents.show();
            return Moved.NOTHING;
        }
        positions.forEach((service, begins) -> databases.of(service).refuseOtherThan(begins));

        long records = addRecords(progress);
        int begun = sum(positions, (service, begins) -> databases.of(service).begin(begins));
        long moved = events.complete();
        ofEvents.show();
        int set = setTimers(progress);
        int waiting = sum(sagas, this::addSagas);
        memory.finish();
        return new Moved(moved, begun, set, waiting, records);
    }

    private Map<Service, List<StoredPosition>> positions() {
        var translated = new PositionTranslation(store::hasEvent, store::countOfEventsBefore);
        return store.positions().stream()
                .map(translated::translate)
                .collect(Collectors.groupingBy(position -> ServiceOwnership.ofProcessor(position.processor())));
    }

    private Map<Service, List<StoredSaga>> sagas() {
        List<StoredSaga> sagas = store.sagas();
        if (sagas.stream().map(StoredSaga::key).distinct().count() < sagas.size()) {
            throw new MoveRefused("Two sagas are found by the same value, and a cluster finds one by each.");
        }
        return sagas.stream().collect(Collectors.groupingBy(saga -> ServiceOwnership.ofSaga(saga.type())));
    }

    private void refuseIfFactsArePutAside() {
        long letters = store.deadLetterCount();
        if (letters > 0) {
            throw new MoveRefused(
                    letters + " facts are put aside as dead letters: retry or evict them before the move.");
        }
    }

    /** Timers are set when all events are there, so a cluster that remembers timers and misses events has lost them since. */
    private void refuseIfTheServerHasLostWhatItHad(EventMove events) {
        if (!events.isComplete() && !memory.isEmpty()) {
            throw new MoveRefused("MongoDB remembers a move whose events Axon Server does not have (any more):"
                    + " begin again with both of them empty.");
        }
    }

    private int setTimers(Progress.Beginning progress) {
        int set = 0;
        Map<String, String> known = memory.timers();
        List<StoredTimer> all = store.timers();
        Progress ofTimers = progress.of("Timers", all.size());
        for (StoredTimer timer : all) {
            if (!known.containsKey(timer.id())) {
                memory.beforeSetting(timer.id());
                memory.afterSetting(timer.id(), set(timer));
                set++;
            }
            ofTimers.advance(1);
        }
        ofTimers.show();
        return set;
    }

    private String set(StoredTimer timer) {
        String token = scheduling.apply(timer.due(), translation.translate(timer));
        return Timers.text(new SimpleScheduleToken(token), serializer);
    }

    private int addSagas(Service service, List<StoredSaga> sagas) {
        var timersOfSagas = new SagaTimers(memory.timers());
        return databases
                .of(service)
                .addSagas(sagas.stream()
                        .map(saga -> saga.with(timersOfSagas.replacedIn(saga.state())))
                        .toList());
    }

    private long addRecords(Progress.Beginning progress) {
        long added = 0;
        for (String kind : store.recordKinds()) {
            Progress ofRecords = progress.of("Records (" + kind + ")", store.recordCount(kind));
            for (Iterator<StoredRecord> records = store.records(kind); records.hasNext(); ) {
                List<StoredRecord> batch = Batches.next(records);
                for (Service service : ServiceOwnership.ofRecords(kind)) {
                    added += databases.of(service).addRecords(batch);
                }
                ofRecords.advance(batch.size());
            }
            ofRecords.show();
        }
        return added;
    }

    private static <T> int sum(Map<Service, List<T>> parts, BiFunction<Service, List<T>, Integer> moving) {
        return parts.entrySet().stream()
                .mapToInt(part -> moving.apply(part.getKey(), part.getValue()))
                .sum();
    }
}
