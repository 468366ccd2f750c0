package io.matricula.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.matricula.platform.projections.Projection;
import io.matricula.platform.projections.Projections;
import io.matricula.platform.projections.given.Story;
import io.matricula.shared.academic.event.EnrollmentRequested;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** What readers hear while the models of what has happened before are still being built. */
class SlowStartTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final CountDownLatch GATE = new CountDownLatch(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Story ana = Story.of("slow-start");

    @TempDir
    private Path data;

    private ConfigurableApplicationContext context = new GenericApplicationContext();

    /** A projection that is in no hurry, and is built together with all others. */
    @Configuration(proxyBeanMethods = false)
    static class Hesitating {

        record Counted(int times) {}

        @Bean
        Projection<Counted> hesitatingProjection() {
            return Projection.named("hesitating", Counted.class)
                    .on(EnrollmentRequested.class, EnrollmentRequested::enrollmentId, (counted, fact) -> {
                        pass();
                        return new Counted(1);
                    })
                    .build();
        }

        private static void pass() {
            try {
                assertThat(GATE.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @BeforeEach
    void somethingHasHappenedBefore() {
        context = start(QueryApplication.class);
        List.of(ana.offered(), ana.interested()).forEach(this::given);
        ana.enrolled().forEach(this::given);
        given(ana.offeringCancelled(1));
        context.close();
        context = start(QueryApplication.class, Hesitating.class);
    }

    @AfterEach
    void stop() {
        GATE.countDown();
        context.close();
    }

    @Test
    void nothingIsSaidNotToExistUntilItIsKnown() throws Exception {
        for (String read : reads()) {
            HttpResponse<String> answer = get(read);
            assertThat(answer.statusCode()).as(read).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(read).hasValue("2");
            assertThat(answer.headers().firstValue("Content-Type")).as(read).hasValue("application/problem+json");
            assertThat(answer.body()).as(read).contains("\"UNAVAILABLE\"");
        }
        assertThat(get("/v1/enrollments/" + ana.enrollment(), "Prefer", "wait=30")
                        .statusCode())
                .isEqualTo(503);
        assertThat(get("/v1/enrollments/" + ana.enrollment() + "/updates").statusCode())
                .isEqualTo(503);
        assertThat(get("/v1/enrollments", "Consistency-Token", "e0").statusCode())
                .isEqualTo(503);
        assertThat(get("/v1/projections").statusCode()).isEqualTo(200);
        assertThat(get("/livez").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).contains("\"DOWN\"");
        GATE.countDown();
        await().atMost(DEADLINE)
                .until(() -> context.getBean(Projections.class).notReady().isEmpty());
        for (String read : reads()) {
            assertThat(get(read).statusCode()).as(read).isEqualTo(200);
        }
        assertThat(get("/v1/enrollments").body()).contains("\"total\":1");
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    private List<String> reads() {
        return List.of(
                "/v1/offerings",
                "/v1/offerings/" + ana.offering(),
                "/v1/offerings/" + ana.offering() + "/cancellation",
                "/v1/enrollments",
                "/v1/enrollments/" + ana.enrollment(),
                "/v1/enrollments/" + ana.enrollment() + "/timeline",
                "/v1/students",
                "/v1/students/" + ana.student(),
                "/v1/payments",
                "/v1/payments/" + ana.payment(),
                "/v1/leads",
                "/v1/leads/" + ana.lead(),
                "/v1/attention",
                "/v1/funnel");
    }

    private ConfigurableApplicationContext start(Class<?>... sources) {
        return new SpringApplication(sources)
                .run("--matricula.data=" + data, "--server.port=0", "--management.server.port=0");
    }

    private void given(Object fact) {
        context.getBean(EventStore.class).publish(new GenericEventMessage<>(fact));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var address =
                URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(DEADLINE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
