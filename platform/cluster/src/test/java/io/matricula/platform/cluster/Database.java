package io.matricula.platform.cluster;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database for the tests of one class: at {@code MATRICULA_TEST_MONGODB} if that is set, else in memory. */
final class Database implements BeforeAllCallback, AfterAllCallback {

    private final String name = "test-" + UUID.randomUUID();
    private final Asked asked = new Asked();
    private @Nullable MongoServer inMemory;
    private @Nullable MongoClient client;

    @Override
    public void beforeAll(ExtensionContext context) {
        String url = System.getenv("MATRICULA_TEST_MONGODB");
        if (url == null) {
            inMemory = new MongoServer(new MemoryBackend());
            url = inMemory.bindAndGetConnectionString();
        }
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ServiceDatabase(url, name, ServerCredentials.none()).getConnectionString())
                .addCommandListener(asked)
                .build());
    }

    MongoTemplate template() {
        return new MongoTemplate(client(), name);
    }

    MongoClient client() {
        return Objects.requireNonNull(client);
    }

    /** What the database was asked for, in this order, since it was asked this the last time. */
    List<String> asked() {
        return asked.since();
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

    private static final class Asked implements CommandListener {

        private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();

        @Override
        public void commandStarted(CommandStartedEvent command) {
            commands.add(command.getCommandName());
        }

        private List<String> since() {
            List<String> since = new ArrayList<>();
            commands.drainTo(since);
            return since;
        }
    }
}
