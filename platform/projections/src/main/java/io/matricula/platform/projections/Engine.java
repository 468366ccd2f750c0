package io.matricula.platform.projections;

import io.matricula.platform.messaging.axon.ProjectionTokens;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * What it takes to run projections.
 *
 * @param coordinators the threads that read events
 * @param workers the threads that write models
 */
record Engine(
        EventStore events,
        ProjectionTokens tokens,
        MongoOperations mongo,
        MongoConverter converter,
        ProjectionVersions versions,
        ProjectionSettings settings,
        ScheduledExecutorService coordinators,
        ScheduledExecutorService workers) {

    private static final int MAX_TOLD = 1_000;

    /** The position of the last event; -1 if there is none. */
    long head() {
        TrackingToken head = events.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    /** The position before the first event. */
    long tail() {
        TrackingToken tail = events.createTailToken();
        return tail == null ? -1 : tail.position().orElse(-1);
    }

    <D> ModelWriter<D> writer(Projection<D> projection, String collection) {
        return new ModelWriter<>(projection, mongo, converter, collection);
    }

    <D> ProjectionProcessor follower(Projection<D> projection, ProjectionVersions.ProjectionVersion version) {
        ModelWriter<D> writer = writer(projection, version.collection());
        var failures = new SegmentFailures();
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(version.collection())
                .eventHandlerInvoker(new BatchInvoker<>(projection, writer, failures))
                .messageSource(new GatheringSource(events, coordinators, settings.gather()))
                .tokenStore(tokens.store())
                .transactionManager(NoTransactionManager.INSTANCE)
                .errorHandler(PropagatingErrorHandler.instance())
                .initialSegmentCount(settings.segments())
                .enableCoordinatorClaimExtension()
                .initialToken(source -> source.createTailToken())
                .batchSize(settings.batchSize())
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .build();
        return new ProjectionProcessor(version.current(), processor, failures);
    }

    /** Lets the processor of a collection begin after this token. */
    void beginAfter(@Nullable TrackingToken token, String collection) {
        forget(collection);
        tokens.store().initializeTokenSegments(collection, settings.segments(), token);
    }

    /** How far each segment is: those of this instance as it knows, those of others as they have stored it. */
    Map<Integer, Long> positions(ProjectionProcessor follower, String collection) {
        var positions = new HashMap<>(tokens.positions().of(collection));
        positions.putAll(follower.positions());
        return positions;
    }

    /** How far each segment is as instances have stored it. */
    Map<Integer, Long> storedPositions(String collection) {
        return tokens.positions().of(collection);
    }

    /** In how many parts a collection is followed, by all instances together. */
    Set<Integer> segments(String collection) {
        return Arrays.stream(tokens.store().fetchSegments(collection)).boxed().collect(Collectors.toSet());
    }

    /** How far all segments of a collection are, wherever they are followed. */
    ProjectionProgress reach(@Nullable ProjectionProcessor follower, String collection) {
        Map<Integer, TrackingToken> here = follower == null ? Map.of() : follower.tokens();
        Map<Integer, Long> stored = tokens.positions().of(collection);
        return new ProjectionProgress(
                events,
                segments(collection).stream()
                        .map(segment ->
                                new ProjectionProgress.Segment(stored.getOrDefault(segment, -1L), here.get(segment)))
                        .toList());
    }

    /** Removes a version that no instance reads any more. */
    void drop(String collection) {
        forget(collection);
        mongo.dropCollection(collection);
    }

    /** The first documents that are parked, by id, with what is wrong. */
    Map<String, Fault> parkedDocuments(String collection) {
        return Objects.requireNonNull(mongo.execute(collection, documents -> {
            Map<String, Fault> faults = new LinkedHashMap<>();
            documents
                    .find(new Document(DocumentCodec.PARKED, true))
                    .limit(MAX_TOLD)
                    .forEach(parked -> faults.put(
                            parked.getString(DocumentCodec.ID),
                            Fault.from(parked.get(DocumentCodec.FAULT, Document.class))));
            return faults;
        }));
    }

    /** How many documents are parked, and why the first one is; null if none is. */
    @Nullable
    String parked(String collection) {
        return mongo.execute(collection, documents -> {
            var parked = new Document(DocumentCodec.PARKED, true);
            Document first = documents.find(parked).first();
            return first == null
                    ? null
                    : documents.countDocuments(parked) + " parked, such as " + first.getString(DocumentCodec.ID) + ": "
                            + Fault.from(first.get(DocumentCodec.FAULT, Document.class))
                                    .describe();
        });
    }

    private void forget(String collection) {
        TokenStore store = tokens.store();
        for (int segment : store.fetchSegments(collection)) {
            store.fetchToken(collection, segment);
            store.deleteToken(collection, segment);
        }
        tokens.positions().forget(collection);
    }
}
