package io.matricula.platform.cluster;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database for the tests of one class: at {@code MATRICULA_TEST_MONGODB} if that is set, else in memory. */
final class Database implements BeforeAllCallback, AfterAllCallback {

    private final String name = "test-" + UUID.randomUUID();
    private @Nullable MongoServer inMemory;
    private @Nullable MongoClient client;

    @Override
    public void beforeAll(ExtensionContext context) {
        String url = System.getenv("MATRICULA_TEST_MONGODB");
        if (url == null) {
            inMemory = new MongoServer(new MemoryBackend());
            url = inMemory.bindAndGetConnectionString();
        }
        client = MongoClients.create(new ServiceDatabase(url, name).getConnectionString());
    }

    MongoTemplate template() {
        return new MongoTemplate(client(), name);
    }

    MongoClient client() {
        return Objects.requireNonNull(client);
    }

    String name() {
        return name;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        client().getDatabase(name).drop();
        client().close();
        if (inMemory != null) {
            inMemory.shutdownNow();
        }
    }
}
