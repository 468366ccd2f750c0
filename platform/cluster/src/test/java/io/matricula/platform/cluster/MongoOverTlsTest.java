package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.mongodb.autoconfigure.StandardMongoClientSettingsBuilderCustomizer;

/** A service speaks to the MongoDB whose certificate its authority has signed, and to no other. */
class MongoOverTlsTest {

    private static final String OUT_OF_TIME = "MongoTimeoutException";
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final MongoServer server = new MongoServer(new MemoryBackend());

    @TempDir
    private Path folder;

    private int port;

    private ServerCertificate startAs(String host) {
        ServerCertificate certificate = ServerCertificate.selfSigned(folder, host);
        server.enableSsl(certificate.key(), null, certificate.certificate());
        port = server.bind().getPort();
        return certificate;
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void isSpokenToTheServerOfItsAuthority() {
        trusting(startAs("localhost"));
        assertThatCode(() -> ask("&tls=true", LONGEST)).doesNotThrowAnyException();
    }

    @Test
    void isNotSpokenToAServerOfAnother() {
        startAs("localhost");
        trusting(ServerCertificate.selfSigned(folder));
        assertThat(reason("&tls=true")).isEqualTo(OUT_OF_TIME + ", SSLHandshakeException");
    }

    @Test
    void isNotSpokenToAServerByAnotherName() {
        trusting(startAs("elsewhere"));
        assertThat(reason("&tls=true")).isEqualTo(OUT_OF_TIME + ", SSLHandshakeException");
    }

    @Test
    void isMissedByThoseWhoDoNotSpeakIt() {
        startAs("localhost");
        assertThat(reason("")).startsWith(OUT_OF_TIME + ", ");
    }

    private void trusting(ServerCertificate trusted) {
        trusted.publishedAs(folder.resolve(ServerCredentials.AUTHORITY));
    }

    /** A driver on a busy machine has only run out of time and knows no reason yet, so it is given more. */
    private String reason(String options) {
        String reason = OUT_OF_TIME;
        for (Duration patience = SHORTEST;
                reason.equals(OUT_OF_TIME) && patience.compareTo(LONGEST) <= 0;
                patience = patience.multipliedBy(2)) {
            Duration given = patience;
            reason = FailureName.of(catchThrowable(() -> ask(options, given)));
        }
        return reason;
    }

    private void ask(String options, Duration patience) throws Exception {
        var settings = MongoClientSettings.builder();
        var database = new ServiceDatabase(
                "mongodb://localhost:" + port + "/?serverSelectionTimeoutMS=" + patience.toMillis() + options,
                "financial",
                ServerCredentials.in(folder.toString()));
        new StandardMongoClientSettingsBuilderCustomizer(database, UuidRepresentation.STANDARD).customize(settings);
        try (MongoClient client = MongoClients.create(settings.build())) {
            new MongoProbe(client, database.name()).ask();
        }
    }
}
