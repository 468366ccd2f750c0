package io.matricula.platform.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.bson.Document;
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
            assertThatThrownBy(() -> client.getDatabase("admin").runCommand(new Document("hello", 1)))
                    .isInstanceOf(MongoCommandException.class);
        } finally {
            server.shutdownNow();
        }
    }
}
