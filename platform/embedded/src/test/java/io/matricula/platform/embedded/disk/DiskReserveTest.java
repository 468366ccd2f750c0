package io.matricula.platform.embedded.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.web.ExampleService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;

/** A disk with less space than its reserve. */
@SpringBootTest(
        classes = ExampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"matricula.data=target/data/${random.uuid}", "matricula.disk-reserve=1000000TB"})
class DiskReserveTest {

    @LocalServerPort
    private int port;

    @Autowired
    private HealthEndpoint health;

    @Test
    void nothingNewIsAcceptedAndItSaysThatTheDiskIsTheReason() throws Exception {
        HttpResponse<String> refused = send("POST");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("UNAVAILABLE", "disk");
    }

    @Test
    void readsGoOn() throws Exception {
        assertThat(send("GET").statusCode()).isNotEqualTo(503);
    }

    @Test
    void readinessShowsIt() {
        assertThat(status("readiness")).isEqualTo("DOWN");
        assertThat(status("liveness")).isEqualTo("UP");
    }

    @Test
    void noReserveIsNeverTouched(@TempDir Path directory) {
        assertThat(new DiskReserve(directory, DataSize.ofBytes(0)).isTouched()).isFalse();
    }

    private String status(String group) {
        return Objects.requireNonNull(health.healthForPath(group)).getStatus().getCode();
    }

    private HttpResponse<String> send(String method) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/examples"))
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString("{\"name\":\"x\"}"))
                                .build(),
                        BodyHandlers.ofString());
    }
}
