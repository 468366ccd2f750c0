package io.matricula.query.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.deadletter.DeadLetterView;
import io.matricula.platform.messaging.deadletter.FindDeadLetters;
import io.matricula.platform.messaging.deadletter.ServiceLetters;
import io.matricula.platform.web.testing.TestIssuer;
import io.matricula.query.QueryTest;
import io.matricula.shared.access.Role;
import io.matricula.shared.operations.command.EvictDeadLetter;
import io.matricula.shared.operations.command.RetryDeadLetter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeadLettersOverHttpTest extends QueryTest {

    private static final String REASON = "{\"reason\":\"The offering exists again.\"}";
    private static final DeadLetterView FAILED = new DeadLetterView(
            UUID.fromString("6a3f3c1c-7f5e-4d0b-9a55-0c5a3f1f8f01"),
            "enrollment-command",
            "EnrollmentSagaProcessor",
            "3f7a0c5e-2f0e-4f8f-8a55-1d5a3f1f8f02",
            "EnrollmentRequested",
            Instant.parse("2027-01-10T12:00:00Z"),
            3,
            "Refused at EnrollmentSteps");
    private static final DeadLetterView BEHIND_IT = new DeadLetterView(
            UUID.fromString("6a3f3c1c-7f5e-4d0b-9a55-0c5a3f1f8f03"),
            "enrollment-command",
            "EnrollmentSagaProcessor",
            "3f7a0c5e-2f0e-4f8f-8a55-1d5a3f1f8f02",
            "SeatHeld",
            Instant.parse("2027-01-10T12:00:01Z"),
            0,
            null);
    private static final DeadLetterView OF_A_READ_MODEL = new DeadLetterView(
            UUID.fromString("6a3f3c1c-7f5e-4d0b-9a55-0c5a3f1f8f04"),
            "enrollment-query",
            "timeline",
            "3f7a0c5e-2f0e-4f8f-8a55-1d5a3f1f8f05",
            "SeatHeld",
            Instant.parse("2027-01-10T12:00:02Z"),
            1,
            "IllegalStateException at Summaries");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final BlockingQueue<Object> sent = new LinkedBlockingQueue<>();

    @Autowired
    private QueryBus queries;

    @Autowired
    private CommandBus commands;

    @LocalServerPort
    private int port;

    private List<Registration> service = List.of();

    @BeforeEach
    void anotherServiceHasDeadLetters() {
        service = List.of(
                queries.subscribe(
                        FindDeadLetters.class.getName(),
                        ServiceLetters.class,
                        query -> new ServiceLetters(List.of(OF_A_READ_MODEL, BEHIND_IT, FAILED))),
                receiving(RetryDeadLetter.class),
                receiving(EvictDeadLetter.class));
    }

    @AfterEach
    void theServiceIsGone() {
        service.forEach(Registration::cancel);
    }

    @Test
    void allAreListedThoseThatFailedFirstBeforeTheOthers() throws Exception {
        JsonNode items =
                json.readTree(send(request("/v1/dead-letters").GET()).body()).get("items");
        assertThat(items.valueStream().map(item -> item.get("eventType").asString()))
                .containsExactly("EnrollmentRequested", "SeatHeld", "SeatHeld");
        assertThat(items.get(0).toString())
                .isEqualTo(
                        "{\"id\":\"6a3f3c1c-7f5e-4d0b-9a55-0c5a3f1f8f01\",\"processor\":\"EnrollmentSagaProcessor\","
                                + "\"sequence\":\"3f7a0c5e-2f0e-4f8f-8a55-1d5a3f1f8f02\",\"eventType\":\"EnrollmentRequested\","
                                + "\"since\":\"2027-01-10T12:00:00Z\",\"attempts\":3,\"cause\":\"Refused at EnrollmentSteps\"}");
        assertThat(items.get(1).get("cause").isNull()).isTrue();
    }

    @Test
    void aRetryIsSentToTheServiceThatHasTheLetter() throws Exception {
        assertThat(decided(FAILED, "retry").statusCode()).isEqualTo(202);
        assertThat(received()).isInstanceOfSatisfying(RetryDeadLetter.class, retry -> {
            assertThat(retry.deadLetterId()).isEqualTo(FAILED.id());
            assertThat(retry.reason()).isEqualTo("The offering exists again.");
            assertThat(retry.actor().name()).isEqualTo("maria");
        });
    }

    @Test
    void anEvictionIsSentToTheServiceThatHasTheLetter() throws Exception {
        assertThat(decided(FAILED, "eviction").statusCode()).isEqualTo(202);
        assertThat(received())
                .isInstanceOfSatisfying(EvictDeadLetter.class, eviction -> assertThat(eviction.deadLetterId())
                        .isEqualTo(FAILED.id()));
    }

    @Test
    void aReadModelLeavesNoFactOut() throws Exception {
        assertThat(decided(OF_A_READ_MODEL, "eviction").statusCode()).isEqualTo(422);
        assertThat(sent).isEmpty();
    }

    @Test
    void aLetterThatNobodyHasIsNotFound() throws Exception {
        HttpResponse<String> answer =
                send(request("/v1/dead-letters/" + new UUID(0, 1) + "/retry").POST(BodyPublishers.ofString(REASON)));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json.readTree(answer.body()).get("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(sent).isEmpty();
    }

    private Registration receiving(Class<?> command) {
        return commands.subscribe(command.getName() + "@enrollment-command", message -> {
            sent.add(message.getPayload());
            return null;
        });
    }

    private Object received() throws InterruptedException {
        return sent.poll(20, TimeUnit.SECONDS);
    }

    private HttpResponse<String> decided(DeadLetterView letter, String decision) throws Exception {
        return send(request("/v1/dead-letters/" + letter.id() + "/" + decision).POST(BodyPublishers.ofString(REASON)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestIssuer.token("maria", Role.OPERATOR));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
