package io.matricula.platform.projections;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Brings batches of events into one collection: all documents of a batch are read at once, changed in memory and written
 * at once, each by itself and only if no other writer changed it meanwhile.
 */
final class ModelWriter<D> {

    private final Projection<D> projection;
    private final MongoOperations mongo;
    private final DocumentCodec<D> stored;
    private final String collection;

    ModelWriter(Projection<D> projection, MongoOperations mongo, MongoConverter converter, String collection) {
        this.projection = projection;
        this.mongo = mongo;
        this.stored = new DocumentCodec<>(projection, converter);
        this.collection = collection;
    }

    /** Makes the collection anew, with an index for every query. */
    void create() {
        if (mongo.collectionExists(collection)) {
            mongo.dropCollection(collection);
        }
        mongo.execute(collection, documents -> {
            documents.createIndex(Indexes.compoundIndex(
                    Indexes.descending(DocumentCodec.VISIBLE, DocumentCodec.SINCE),
                    Indexes.ascending(DocumentCodec.ID)));
            documents.createIndex(Indexes.ascending(DocumentCodec.PARKED), new IndexOptions().sparse(true));
            projection.indexes().forEach(fields -> documents.createIndex(index(fields)));
            return collection;
        });
    }

    private static Bson index(List<String> fields) {
        return Indexes.ascending(
                fields.stream().map(field -> DocumentCodec.BODY + "." + field).toList());
    }

    /** Applies the events that concern this model; events that were applied before change nothing. */
    void write(List<? extends TrackedEventMessage<?>> batch) {
        List<? extends TrackedEventMessage<?>> concerned = batch.stream()
                .filter(message -> projection.concerns(message.getPayloadType()))
                .toList();
        if (!concerned.isEmpty()) {
            Map<String, DocumentUpdate<D>> drafts = stored(concerned);
            concerned.forEach(message ->
                    drafts.computeIfAbsent(key(message), stored::unstored).take(projection, message));
            store(drafts.values().stream().filter(DocumentUpdate::isChanged).toList());
        }
    }

    private Map<String, DocumentUpdate<D>> stored(List<? extends TrackedEventMessage<?>> batch) {
        Set<String> ids = batch.stream().map(this::key).collect(Collectors.toSet());
        var drafts = new HashMap<String, DocumentUpdate<D>>();
        mongo.execute(collection, documents -> {
            documents
                    .find(Filters.in(DocumentCodec.ID, ids))
                    .map(stored::draft)
                    .forEach(draft -> drafts.put(draft.id(), draft));
            return drafts;
        });
        return drafts;
    }

    private String key(TrackedEventMessage<?> message) {
        return projection.documentOf(message);
    }

    private void store(List<DocumentUpdate<D>> changed) {
        if (!changed.isEmpty()) {
            mongo.execute(collection, documents -> store(changed, documents));
        }
    }

    private BulkWriteResult store(List<DocumentUpdate<D>> changed, MongoCollection<Document> documents) {
        BulkWriteResult result =
                documents.bulkWrite(changed.stream().map(this::write).toList(), new BulkWriteOptions().ordered(false));
        long replaced = changed.stream().filter(draft -> !draft.isNew()).count();
        if (result.getMatchedCount() != replaced) {
            throw new OptimisticLockingFailureException("Another instance wrote to " + collection);
        }
        return result;
    }

    private WriteModel<Document> write(DocumentUpdate<D> draft) {
        Document document = stored.document(draft);
        return draft.isNew()
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(
                        new Document(DocumentCodec.ID, draft.id()).append(DocumentCodec.VERSION, draft.storedVersion()),
                        document);
    }
}
