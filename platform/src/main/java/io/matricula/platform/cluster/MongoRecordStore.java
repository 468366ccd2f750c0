package io.matricula.platform.cluster;

import io.matricula.platform.records.RecordStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Records in a collection of the service's database, shared by all its instances. */
final class MongoRecordStore implements RecordStore {

    private static final String COLLECTION = "records";
    private static final String CONTENT = "content";

    private final MongoOperations mongo;

    MongoRecordStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Stored(@Id String id, String content) {}

    @Override
    public Optional<String> putIfAbsent(String kind, String key, String value) {
        try {
            mongo.insert(new Stored(id(kind, key), value), COLLECTION);
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            return find(kind, key).or(() -> putIfAbsent(kind, key, value));
        }
    }

    @Override
    public Optional<String> find(String kind, String key) {
        @Nullable Stored stored = mongo.findById(id(kind, key), Stored.class, COLLECTION);
        return Optional.ofNullable(stored).map(Stored::content);
    }

    @Override
    public boolean replace(String kind, String key, String expected, String value) {
        return mongo.updateFirst(with(kind, key, expected), Update.update(CONTENT, value), COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void remove(String kind, String key, String expected) {
        mongo.remove(with(kind, key, expected), COLLECTION);
    }

    private static Query with(String kind, String key, String expected) {
        return Query.query(Criteria.where("_id").is(id(kind, key)).and(CONTENT).is(expected));
    }

    private static String id(String kind, String key) {
        return kind + "/" + key;
    }
}
