package io.matricula.platform.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection, in memory.
 *
 * <p>A document that is stored never changes: an update puts a new one in its place. The library's own collection changes
 * it where it stands, and since answers are encoded after the collection's lock is released, a reader could get a document
 * with some fields of the former state and some of the next, or none at all.
 *
 * <p>A document is found by its id also if a query says more of it, as the guard of every write does: by itself the server
 * takes an index only if a query names exactly its fields.
 */
final class EmbeddedCollection extends AbstractSynchronizedMongoCollection<Integer> {

    /** By position; null where a document was removed. */
    private final List<@Nullable Document> documents = new ArrayList<>();

    private final Queue<Integer> freePositions = new ArrayDeque<>();
    private boolean updating;

    EmbeddedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean isMulti, boolean isUpsert, Oplog oplog) {
        return updating(() -> super.updateDocuments(selector, update, filters, isMulti, isUpsert, oplog));
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return updating(() -> super.findAndModify(query));
    }

    /** Runs something that changes the documents it finds. */
    private Document updating(Supplier<Document> update) {
        updating = true;
        try {
            return update.get();
        } finally {
            updating = false;
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        QueryResult found = find(query, order, skip, limit, batchSize, fields);
        if (!updating) {
            return found;
        }
        List<Document> stored = found.collectDocuments();
        return new QueryResult(() -> stored.stream().map(Document::cloneDeeply).iterator());
    }

    private QueryResult find(Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        if (query.size() > 1 && query.containsKey(Constants.ID_FIELD)) {
            var byId = new Document(Constants.ID_FIELD, query.get(Constants.ID_FIELD));
            for (Index<Integer> index : getIndexes()) {
                if (index.canHandle(byId)) {
                    return matchDocuments(query, index.getPositions(byId), order, skip, limit, batchSize, fields);
                }
            }
        }
        return super.queryDocuments(query, order, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        int last = documents.size() - 1;
        boolean descending = isNaturalDescending(order);
        Stream<Document> all = IntStream.rangeClosed(0, last)
                .mapToObj(at -> documents.get(descending ? last - at : at))
                .filter(Objects::nonNull);
        return matchDocumentsFromStream(all, query, order, skip, limit, batchSize, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return IntStream.range(0, documents.size())
                .filter(position -> documents.get(position) != null)
                .mapToObj(position -> new DocumentWithPosition<>(getDocument(position), position));
    }

    @Override
    protected Document getDocument(Integer position) {
        return Objects.requireNonNull(documents.get(position));
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        SharedTexts.in(document);
        Integer free = freePositions.poll();
        if (free != null) {
            documents.set(free, document);
            return free;
        }
        documents.add(document);
        return documents.size() - 1;
    }

    @Override
    protected void handleUpdate(Integer position, Document former, Document updated) {
        SharedTexts.in(updated);
        documents.set(position, updated);
    }

    @Override
    protected void removeDocument(Integer position) {
        documents.set(position, null);
        freePositions.add(position);
    }

    @Override
    public synchronized int count() {
        return documents.size() - freePositions.size();
    }

    /** The product does not ask how many bytes a collection has, and counting them would be a tenth of its work. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
