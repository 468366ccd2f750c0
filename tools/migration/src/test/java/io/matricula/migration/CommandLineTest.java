package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.embedded.disk.DataDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final Map<String, String> NOBODY_THERE = Map.of(
            "MATRICULA_AXONSERVER",
            "127.0.0.1:1",
            "MATRICULA_MONGODB",
            "mongodb://somebody:secret@127.0.0.1:1/?serverSelectionTimeoutMS=100");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, mongodb://db",
                "server:8124, none",
                "server, mongodb://db",
                "server:port, mongodb://db",
                ":8124, mongodb://db",
                "server:8124, db:27017",
            })
    void whoDoesNotSayWhereToIsTold(String axonServer, String mongodb) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MATRICULA_AXONSERVER", axonServer);
        environment.put("MATRICULA_MONGODB", mongodb);
        environment.values().removeIf(value -> value == null);
        assertThat(run(environment, data.toString())).isEqualTo(2);
        assertThat(text()).contains("Usage:");
    }

    @Test
    void thereIsOneDirectoryToMove() {
        assertThat(run(NOBODY_THERE, "one", "two")).isEqualTo(2);
    }

    @Test
    void theDirectoryMayComeFromTheEnvironment() {
        var environment = new HashMap<>(NOBODY_THERE);
        environment.put("MATRICULA_DATA", data.toString());
        assertThat(Target.of(new String[0], environment).data()).isEqualTo(data);
        assertThat(Target.of(new String[] {data.resolve("other").toString()}, environment)
                        .data())
                .isEqualTo(data.resolve("other"));
    }

    @Test
    void aDirectoryWithoutAStoreIsRefusedAndNotCreated() {
        Path missing = data.resolve("missing");
        assertThat(run(NOBODY_THERE, missing.toString())).isOne();
        assertThat(text()).contains("no embedded store").doesNotContain("secret");
        assertThat(Files.exists(missing)).isFalse();
    }

    @Test
    void aStoreThatIsInUseIsRefused() throws IOException {
        ExampleStore.in(data);
        try (DataDirectory running = DataDirectory.claim(data)) {
            assertThat(run(NOBODY_THERE, running.path().toString())).isOne();
        }
        assertThat(text()).contains("in use by another Matricula process");
    }

    @Test
    void aMongoThatIsNotThereIsNamedWithoutItsPassword() {
        ExampleStore.in(data);
        assertThat(run(NOBODY_THERE, data.toString())).isOne();
        assertThat(text())
                .contains("MongoDB does not answer at 127.0.0.1:1: MongoTimeoutException, ConnectException.")
                .doesNotContain("secret");
    }

    @Test
    void aFolderOfSecretsThatIsNotThereIsNamed() {
        var environment = new HashMap<>(NOBODY_THERE);
        environment.put("MATRICULA_SECRETS", data.resolve("missing").toString());
        assertThat(run(environment, data.toString())).isEqualTo(2);
        assertThat(text()).contains("missing does not exist");
    }

    @Test
    void aPasswordThatTheAddressLeavesOutIsASecret() throws IOException {
        ExampleStore.in(data);
        var environment = new HashMap<>(NOBODY_THERE);
        environment.put("MATRICULA_MONGODB", "mongodb://matricula@127.0.0.1:1/?serverSelectionTimeoutMS=100");
        assertThat(run(environment, data.toString())).isOne();
        assertThat(text()).contains("mongodb-password is asked for");
        environment.put("MATRICULA_SECRETS", data.toString());
        Files.writeString(data.resolve("mongodb-password"), "correct-horse-battery-staple-and-more\n");
        assertThat(run(environment, data.toString())).isOne();
        assertThat(text())
                .contains("MongoDB does not answer at 127.0.0.1:1: MongoTimeoutException, ConnectException.")
                .doesNotContain("horse");
    }

    @Test
    void axonServerIsShownItsTokenAndKnownByItsAuthority() throws IOException {
        var environment = new HashMap<>(NOBODY_THERE);
        environment.put("MATRICULA_AXONSERVER_TLS", "true");
        environment.put("MATRICULA_SECRETS", data.toString());
        Files.writeString(data.resolve("axonserver-token"), "0123456789abcdef0123456789abcdef");
        Path authority = Files.createFile(data.resolve("ca.pem"));
        var connector = Target.of(new String[0], environment).connector();
        assertThat(connector.getServers()).isEqualTo("127.0.0.1:1");
        assertThat(connector.getToken()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(connector.isSslEnabled()).isTrue();
        assertThat(connector.getCertFile()).isEqualTo(authority.toString());
    }

    @Test
    void aSummaryNamesNoPersonAndCountsEverything() {
        assertThat(new Moved(1_234_567, 8, 2, 3, 40_000))
                .hasToString(
                        "Moved 1,234,567 events, 8 positions of processors, 2 timers, 3 sagas and 40,000 records.");
    }

    private int run(Map<String, String> environment, String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return MoveToCluster.run(arguments, environment, out, out);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
