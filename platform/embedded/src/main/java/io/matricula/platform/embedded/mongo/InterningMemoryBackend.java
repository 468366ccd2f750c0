package io.matricula.platform.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/**
 * The embedded server, sparing with memory and time where the read models need it.
 *
 * <p>It keeps the name of a field once for all documents, and short texts too: the server reads new ones for every field
 * of every document, and the names alone would be about half of what the read models take. And it finds a document by its
 * id also if a query says more of it, as the guard of every write does: by itself the server takes an index only if a
 * query names exactly its fields.
 */
final class InterningMemoryBackend extends MemoryBackend {

    private static final int SHORT_TEXT = 40;

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new Database(name, getCursorRegistry());
    }

    private static final class Database extends MemoryDatabase {

        private final CursorRegistry cursors;

        private Database(String name, CursorRegistry cursors) {
            super(name, cursors);
            this.cursors = cursors;
        }

        @Override
        protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
            return new InterningCollection(this, name, options, cursors);
        }
    }

    private static final class InterningCollection extends MemoryCollection {

        private InterningCollection(
                MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
            super(database, name, options, cursors);
        }

        @Override
        protected QueryResult queryDocuments(
                Document query, Document order, int skip, int limit, int batchSize, Document fields) {
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

        /** The product does not ask how many bytes a collection has, and counting them would be a tenth of its work. */
        @Override
        protected boolean tracksDataSize() {
            return false;
        }

        @Override
        protected Integer addDocumentInternal(Document document) {
            share(document);
            return super.addDocumentInternal(document);
        }

        @Override
        protected void handleUpdate(Integer position, Document former, Document updated) {
            super.handleUpdate(position, former, updated);
            share(getDocument(position));
        }
    }

    private static void share(Document document) {
        var fields = new LinkedHashMap<String, Object>(document);
        document.clear();
        fields.forEach((name, value) -> document.put(name.intern(), shared(value)));
    }

    private static Object shared(Object value) {
        if (value instanceof String text && text.length() <= SHORT_TEXT) {
            return text.intern();
        } else if (value instanceof Document inner) {
            share(inner);
        } else if (value instanceof Collection<?> values) {
            return values.stream().map(InterningMemoryBackend::shared).collect(Collectors.toCollection(ArrayList::new));
        }
        return value;
    }
}
