package io.matricula.acceptance.process;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.server.Server;
import io.matricula.acceptance.server.ServerPlan;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.OwnProcess;
import io.matricula.acceptance.vocabulary.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Clients that send a byte now and then hold up no other client. */
@OwnProcess
class SlowBodiesIT {

    private static final int CLIENTS_OF_EACH_KIND = 100;
    private static final int ROUNDS = 14;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoeverSendsSlowlyIsAnsweredInTimeAndEverybodyElseAllTheTime() throws Exception {
        ScheduledExecutorService tap = Executors.newSingleThreadScheduledExecutor();
        try (Server server = ServerPlan.fresh("slow-bodies").startingQuickly().start()) {
            var matricula = new Matricula(server.url());
            assertThat(matricula.total("/v1/leads"))
                    .as("leads, as one who is logged in from now on")
                    .isZero();
            List<SlowClient> slow = new ArrayList<>();
            for (int i = 0; i < CLIENTS_OF_EACH_KIND; i++) {
                slow.add(SlowClient.of(server.url(), "POST /v1/leads", "Content-Length: 1000"));
                slow.add(SlowClient.of(server.url(), "POST /v1/offerings", "Transfer-Encoding: chunked"));
                slow.add(SlowClient.of(server.url(), "GET /v1/offerings", "Content-Length: 1000"));
            }
            var dripping = tap.scheduleAtFixedRate(() -> slow.forEach(SlowClient::drip), 0, 500, TimeUnit.MILLISECONDS);

            for (int round = 0; round < ROUNDS; round++) {
                assertThat(statusOf(server.managementUrl().resolve("/actuator/health/liveness")))
                        .isEqualTo(200);
                assertThat(statusOf(server.url().resolve("/v1/offerings"))).isEqualTo(200);
                assertThat(matricula
                                .send(matricula.interestOf(Person.someone()).call())
                                .status())
                        .isIn(201, 503);
                tap.schedule(() -> {}, 1, TimeUnit.SECONDS).get();
            }

            dripping.cancel(false);
            assertThat(slow.stream().map(SlowClient::answer).collect(Collectors.groupingBy(SlowBodiesIT::status)))
                    .containsOnlyKeys("408", "503")
                    .allSatisfy((status, answers) -> assertThat(answers).allSatisfy(answer -> assertThat(answer)
                            .contains("application/problem+json", "\"code\":")));
            eventually(() -> assertThat(matricula
                            .send(matricula.interestOf(Person.someone()).call())
                            .status())
                    .isEqualTo(201));
            matricula.enroll(Person.someone()).in(matricula.anOffering().open()).awaitStatus("CONFIRMED");
        } finally {
            tap.shutdownNow();
        }
    }

    private int statusOf(URI uri) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String status(String answer) {
        return answer.isEmpty() ? "none" : answer.split(" ", 3)[1];
    }
}
