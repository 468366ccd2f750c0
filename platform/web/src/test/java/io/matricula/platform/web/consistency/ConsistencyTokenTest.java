package io.matricula.platform.web.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.web.Http;
import io.matricula.platform.web.WebTest;
import io.matricula.platform.web.problem.MalformedRequest;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.event.PaymentDeadlineReached;
import io.matricula.shared.financial.PaymentId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WebTest
class ConsistencyTokenTest {

    private static final String ANA = "{\"name\":\"Ana\"}";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private EventStore events;

    private Http http = new Http(0);

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 35, 36, 4_000_000_000L})
    void aTokenIsReadAsItWasWritten(long position) {
        var token = new ConsistencyToken(position);
        assertThat(ConsistencyToken.of(token.text())).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "7", "e-1", "E7", "e 7", "e7,e8", "ezzzzzzzzzzzzzzzz"})
    void whatIsNoTokenIsMalformed(String text) {
        assertThatThrownBy(() -> ConsistencyToken.of(text))
                .isInstanceOfSatisfying(
                        MalformedRequest.class,
                        malformed -> assertThat(malformed.getBody().getDetail()).startsWith("Consistency-Token "));
    }

    @Test
    void theAnswerOfACommandCoversEveryFactThatIsStoredThen() {
        long before = position(http.post("/examples", ANA));
        store();
        Http.Answer created = http.post("/examples", ANA);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isNotEmpty();
        assertThat(created.json().path("id").asString()).isNotEmpty();
        assertThat(position(created)).isGreaterThan(before).isEqualTo(head());
        assertThat(position(http.send("PUT", "/examples", BodyPublishers.noBody())))
                .isEqualTo(head());
    }

    @Test
    void aRepeatedAnswerHasATokenToo() {
        String key = UUID.randomUUID().toString();
        Http.Answer first = http.post("/examples", ANA, "Idempotency-Key", key);
        store();
        Http.Answer again = http.post("/examples", ANA, "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(position(again)).isGreaterThan(position(first));
    }

    @Test
    void whatDidNotHappenAndWhatIsOnlyReadHasNone() {
        assertThat(http.post("/examples", "{\"name\":\"Ana\",\"failure\":\"refused\"}")
                        .header(ConsistencyToken.HEADER))
                .isEmpty();
        assertThat(http.get("/examples?page=1").header(ConsistencyToken.HEADER)).isEmpty();
    }

    private static long position(Http.Answer answer) {
        return ConsistencyToken.of(answer.header(ConsistencyToken.HEADER)).position();
    }

    private long head() {
        return events.createHeadToken().position().orElseThrow();
    }

    private void store() {
        events.publish(new GenericEventMessage<>(new PaymentDeadlineReached(
                new EnrollmentId(UUID.randomUUID()),
                new PaymentId(UUID.randomUUID()),
                Instant.parse("2027-02-01T12:00:00Z"))));
    }
}
