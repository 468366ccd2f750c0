package io.matricula.platform.cluster;

import com.mongodb.client.MongoCollection;
import io.matricula.platform.records.RecordStore;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Records in a collection of the service's database, shared by all its instances. */
final class MongoRecordStore implements RecordStore {

    private final MongoOperations mongo;

    MongoRecordStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<String> putIfAbsent(String kind, String key, String value) {
        try {
            mongo.insert(new StoredRecord(kind, key, value).document(), StoredRecord.COLLECTION);
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
        var next = new StoredRecord(kind, key, value);
        return records().replaceOne(former.document(), next.document()).getMatchedCount() == 1;
    }

    @Override
    public void remove(String kind, String key, String expected) {
        records().deleteOne(new StoredRecord(kind, key, expected).document());
    }

    private MongoCollection<Document> records() {
        return mongo.getCollection(StoredRecord.COLLECTION);
    }
}
