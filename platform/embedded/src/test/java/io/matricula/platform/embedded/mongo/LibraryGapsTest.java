package io.matricula.platform.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What libraries do not do, so that this module does. Where one of these tests fails, a new version has closed or moved the gap:
 * what stands in it may go, or has to be looked at again.
 */
class LibraryGapsTest {

    /** The {@code mongodb} indicator of {@code platform/cluster}, which asks by {@code ping}. */
    @Test
    void theEmbeddedMongoServerDoesNotKnowHello() {
        var server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            assertThatThrownBy(() -> client.getDatabase("admin").runCommand(new org.bson.Document("hello", 1)))
                    .isInstanceOf(MongoCommandException.class);
        } finally {
            server.shutdownNow();
        }
    }

    /** {@link EmbeddedCollection}, which puts a new document in the place of the former one. */
    @Test
    void theEmbeddedMongoServerChangesADocumentThatAReaderStillHolds() {
        var documents = new MemoryBackend().openOrCreateDatabase("test").createCollectionOrThrowIfExists("documents");
        documents.insertDocuments(List.of(new Document("_id", "a").append("version", 1)), true);
        var answer = documents.handleQuery(new Document("_id", "a"));

        documents.updateDocuments(
                new Document("_id", "a"),
                new Document("$set", new Document("version", 2)),
                ArrayFilters.empty(),
                false,
                false,
                NoopOplog.get());

        assertThat(answer).containsExactly(new Document("_id", "a").append("version", 2));
    }
}
