package io.matricula.platform.cluster;

import com.mongodb.client.MongoClient;
import io.matricula.platform.messaging.rounds.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The servers without which a service is alive but not ready. */
@Configuration(proxyBeanMethods = false)
class DependencyConfiguration {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    @Bean
    Dependency axonServer(
            AxonServerConnectionManager connections,
            LastRefusal lastRefusal,
            @Value("${matricula.axonserver}") String address) {
        return new Dependency("Axon Server", address, () -> {
            if (!connections.getConnection().isConnected()) {
                throw lastRefusal.get();
            }
        });
    }

    @Bean
    Dependency mongodb(MongoClient client, ServiceDatabase database) {
        String address = String.join(",", database.getConnectionString().getHosts());
        return new Dependency("MongoDB", address, new MongoProbe(client, database.name()));
    }

    @Bean
    Rounds looksForAxonServer(Dependency axonServer, Clock clock) {
        return looksFor(axonServer, clock);
    }

    @Bean
    Rounds looksForMongodb(Dependency mongodb, Clock clock) {
        return looksFor(mongodb, clock);
    }

    private static Rounds looksFor(Dependency dependency, Clock clock) {
        return new Rounds("dependencies", Duration.ZERO, POLL_INTERVAL, () -> dependency.look(clock.instant()));
    }
}
