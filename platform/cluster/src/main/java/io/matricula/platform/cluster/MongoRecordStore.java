package io.matricula.platform.cluster;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Records in a collection of the service's database, shared by all its instances. */
final class MongoRecordStore implements RecordStore {

    private static final String CREATED_AT = "createdAt";
    private static final String ID = "_id";

    private final MongoOperations mongo;
    private final Clock clock;

    MongoRecordStore(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public Optional<String> putIfAbsent(String kind, String key, String value) {
        try {
            mongo.insert(
                    new StoredRecord(kind, key, value).document().append(CREATED_AT, Date.from(clock.instant())),
                    StoredRecord.COLLECTION);
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            return find(kind, key).or(() -> putIfAbsent(kind, key, value));
        }
    }

    @Override
    public Optional<String> find(String kind, String key) {
        return Optional.ofNullable(
                        records().find(StoredRecord.identity(kind, key)).first())
                .map(StoredRecord::contentOf);
    }

    @Override
    public boolean replace(String kind, String key, String expected, String value) {
        var former = new StoredRecord(kind, key, expected);
        return records()
                        .updateOne(former.document(), StoredRecord.change(value))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void remove(String kind, String key, String expected) {
        records().deleteOne(new StoredRecord(kind, key, expected).document());
    }

    @Override
    public List<AgedRecord> olderThan(String kind, Instant before, @Nullable AgedRecord after, int limit) {
        giveAges();
        Bson old = Filters.and(
                Filters.gte(ID, StoredRecord.id(kind, "")),
                Filters.lt(ID, StoredRecord.idBehind(kind)),
                Filters.lt(CREATED_AT, Date.from(before)),
                Filters.gt(ID, StoredRecord.id(kind, after == null ? "" : after.key())));
        return records()
                .find(old)
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(document -> new AgedRecord(
                        StoredRecord.keyOf(kind, document),
                        StoredRecord.contentOf(document),
                        document.getDate(CREATED_AT).toInstant()))
                .into(new ArrayList<>());
    }

    /** Those of former versions and those that were moved here are as old as this. */
    private void giveAges() {
        records().updateMany(Filters.exists(CREATED_AT, false), Updates.set(CREATED_AT, Date.from(clock.instant())));
    }

    private MongoCollection<Document> records() {
        return mongo.getCollection(StoredRecord.COLLECTION);
    }
}
