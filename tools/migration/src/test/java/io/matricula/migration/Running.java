package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.matricula.platform.web.testing.TestIssuer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application in a process of its own, with the stores of one mode only on its class path, and its client over HTTP, who is known to it
 * ({@link io.matricula.platform.web.testing.KnownByDefault}).
 */
final class Running implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Process process;
    private final RestClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    private Running(Process process, int port) {
        this.process = process;
        this.http = RestClient.create("http://127.0.0.1:" + port);
    }

    /** On one machine. */
    static Running standalone(Class<?> application, String... properties) {
        return start(application, StoresOf.EMBEDDED, properties);
    }

    /** In a cluster. */
    static Running service(Class<?> application, String... properties) {
        return start(application, StoresOf.CLUSTER, properties);
    }

    private static Running start(Class<?> application, StoresOf mode, String... properties) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                mode.classPath(),
                application.getName(),
                "--server.port=" + port,
                "--management.server.port=0",
                "--matricula.issuer=" + TestIssuer.URL));
        command.addAll(List.of(properties));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.INHERIT)
                    .start();
            return new Running(process, port).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Running ready() {
        await().atMost(TIMEOUT)
                .ignoreExceptionsInstanceOf(RestClientException.class)
                .until(() -> {
                    assertThat(process.isAlive()).as("the application runs").isTrue();
                    return http.get()
                            .uri("/readyz")
                            .retrieve()
                            .toBodilessEntity()
                            .getStatusCode()
                            .is2xxSuccessful();
                });
        return this;
    }

    JsonNode post(String path, String key, String body) {
        String answer = http.post()
                .uri(path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class);
        return json.readTree(Objects.requireNonNullElse(answer, "null"));
    }

    JsonNode get(String path) {
        return json.readTree(
                Objects.requireNonNull(http.get().uri(path).retrieve().body(String.class)));
    }

    /** Stops it in order. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The application does not stop");
            }
        } catch (InterruptedException stopping) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which of the two modes is left on the class path of these tests, which has both. */
    private enum StoresOf {
        EMBEDDED("platform[/\\\\-]cluster"),
        CLUSTER("platform[/\\\\-]embedded|hsqldb|db-scheduler|commons-dbcp2|mongo-java-server|spring-jdbc");

        private final String another;

        StoresOf(String another) {
            this.another = another;
        }

        String classPath() {
            return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.matches(".*[/\\\\](" + another + ")[/\\\\-].*"))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
