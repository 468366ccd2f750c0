package io.matricula.platform.embedded.mongo;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A MongoDB-compatible server in this JVM, on loopback, with its data in memory. */
@Configuration(proxyBeanMethods = false)
public class EmbeddedMongoConfiguration {

    @Bean(destroyMethod = "shutdownNow")
    MongoServer embeddedMongo() {
        var server = new MongoServer(new EmbeddedMongoBackend());
        server.bind("127.0.0.1", 0);
        return server;
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(MongoServer embeddedMongo) {
        var uri = new ConnectionString(
                "mongodb://127.0.0.1:" + embeddedMongo.getLocalAddress().getPort() + "/matricula");
        return () -> uri;
    }
}
