package io.matricula.migration;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import io.matricula.platform.cluster.FailureName;
import io.matricula.platform.cluster.MongoProbe;
import io.matricula.platform.cluster.ServiceDatabase;
import io.matricula.platform.cluster.StoredRecord;
import io.matricula.platform.cluster.StoredSaga;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.StandardMongoClientSettingsBuilderCustomizer;

/** The database of one service, as the service will find it. Nothing that is there already is changed. */
final class ServiceStore implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 10;

    private final ConnectionString address;
    private final MongoClient client;
    private final String name;
    private final MongoTemplate axon;
    private final Serializer serializer;

    ServiceStore(ServiceDatabase database, Serializer serializer) {
        this.name = database.name();
        this.address = database.getConnectionString();
        var settings = MongoClientSettings.builder()
                .writeConcern(WriteConcern.MAJORITY.withWTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        new StandardMongoClientSettingsBuilderCustomizer(database, UuidRepresentation.STANDARD).customize(settings);
        this.client = MongoClients.create(settings.build());
        this.axon = DefaultMongoTemplate.builder().mongoDatabase(client, name).build();
        this.serializer = serializer;
    }

    /** Refuses if no server answers there. */
    void refuseIfMissing() {
        try {
            new MongoProbe(client, name).ask();
        } catch (Exception missing) {
            throw new MoveRefused(
                    "MongoDB does not answer at " + String.join(", ", address.getHosts()) + ": "
                            + FailureName.of(missing) + ".",
                    missing);
        }
    }

    /** Refuses if a processor of these has been somewhere else than at these positions. */
    void refuseOtherThan(List<StoredPosition> positions) {
        for (StoredPosition position : positions) {
            for (Document found :
                    axon.trackingTokensCollection().find(Filters.eq("processorName", position.processor()))) {
                if (positions.stream().noneMatch(expected -> isAt(expected, found))) {
                    throw new MoveRefused("The processor " + position.processor() + " has a position of its own in the"
                            + " database " + name + ": the move needs databases that no service has used.");
                }
            }
        }
    }

    /** Has processors begin at these positions; how many of them had none. */
    int begin(List<StoredPosition> positions) {
        MongoTokenStore tokens = MongoTokenStore.builder()
                .mongoTemplate(axon)
                .serializer(serializer)
                .ensureIndexes(true)
                .build();
        int begun = 0;
        for (StoredPosition position : positions) {
            if (!isThere(position)) {
                tokens.initializeSegment(position.token(), position.processor(), position.segment());
                begun++;
            }
            if (!isThere(position)) {
                throw new IllegalStateException("The position of " + position.processor() + " was not stored");
            }
        }
        return begun;
    }

    private boolean isThere(StoredPosition position) {
        return axon
                .trackingTokensCollection()
                .find(Filters.eq("processorName", position.processor()))
                .into(new ArrayList<>())
                .stream()
                .anyMatch(found -> isAt(position, found));
    }

    private boolean isAt(StoredPosition position, Document found) {
        Binary token = found.get("token", Binary.class);
        return position.processor().equals(found.getString("processorName"))
                && found.getInteger("segment") == position.segment()
                && Arrays.equals(token == null ? null : token.getData(), written(position.token()));
    }

    private byte @Nullable [] written(@Nullable TrackingToken token) {
        return token == null ? null : serializer.serialize(token, byte[].class).getData();
    }

    /** Stores sagas that are not there; how many that were. */
    int addSagas(List<StoredSaga> sagas) {
        return addMissing(StoredSaga.COLLECTION, sagas.stream().map(StoredSaga::document));
    }

    /** Stores records whose keys are not taken; how many that were. */
    int addRecords(List<StoredRecord> records) {
        return addMissing(StoredRecord.COLLECTION, records.stream().map(StoredRecord::document));
    }

    private int addMissing(String collection, Stream<Document> documents) {
        List<Document> missing = documents.toList();
        if (missing.isEmpty()) {
            return 0;
        }
        try {
            return collection(collection)
                    .insertMany(missing, new InsertManyOptions().ordered(false))
                    .getInsertedIds()
                    .size();
        } catch (MongoBulkWriteException some) {
            if (some.getWriteErrors().stream()
                    .anyMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY)) {
                throw some;
            }
            return some.getWriteResult().getInsertedCount();
        }
    }

    /** A collection of this database. */
    MongoCollection<Document> collection(String of) {
        return client.getDatabase(name).getCollection(of);
    }

    @Override
    public void close() {
        client.close();
    }
}
