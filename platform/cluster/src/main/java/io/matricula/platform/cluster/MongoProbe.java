package io.matricula.platform.cluster;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.connection.ServerDescription;
import java.util.Objects;

/**
 * Asks MongoDB for what only a known user is told.
 *
 * @param database the service's own
 */
public record MongoProbe(MongoClient client, String database) implements Dependency.Probe {

    @Override
    public void ask() throws Exception {
        try {
            client.getDatabase(database).listCollectionNames().first();
        } catch (MongoTimeoutException late) {
            throw causeOf(late);
        }
    }

    /** What the driver saw while it looked for the server, which the exception of its callers only quotes. */
    private Exception causeOf(MongoTimeoutException late) {
        return client.getClusterDescription().getServerDescriptions().stream()
                .map(ServerDescription::getException)
                .filter(Objects::nonNull)
                .findFirst()
                .<Exception>map(seen -> new MongoTimeoutException(String.valueOf(late.getMessage()), seen))
                .orElse(late);
    }
}
