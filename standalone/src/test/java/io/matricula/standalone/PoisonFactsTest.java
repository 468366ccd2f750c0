package io.matricula.standalone;

import static io.matricula.shared.given.GivenRequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.matricula.platform.messaging.deadletter.DeadLetterDirectory;
import io.matricula.platform.messaging.deadletter.DeadLetterView;
import io.matricula.platform.security.token.OwnIssuer;
import io.matricula.shared.Money;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.event.PaymentRequested;
import io.matricula.shared.operations.event.DeadLetterEvicted;
import io.matricula.shared.operations.event.DeadLetterRetried;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts that no processor can handle, amid many that go on: each delays its own sequence only. */
@SpringBootTest(
        classes = StandaloneApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"matricula.data=target/data/${random.uuid}", "management.server.port=0"})
class PoisonFactsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final int PEOPLE = 40;
    private static final Money PRICE = Money.of("100.00", "BRL");

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final EnrollmentId nowhere = new EnrollmentId(UUID.randomUUID());
    private final PaymentId nobodys = new PaymentId(UUID.randomUUID());
    private final String unreadable = UUID.randomUUID().toString();

    @Autowired
    private Environment environment;

    @Autowired
    private OwnIssuer issuer;

    @Autowired
    private EventGateway facts;

    @Autowired
    private EventStore events;

    @Autowired
    private DataSource store;

    @Autowired
    private DeadLetterDirectory directory;

    @Autowired
    private MeterRegistry meters;

    @Test
    void poisonDelaysItsOwnSequenceOnly() {
        String offering = created(
                "/v1/offerings",
                """
                {"courseCode":"MAT-1","title":"Mathematics","term":"2027.1","capacity":100,
                 "price":{"amount":"100.00","currency":"BRL"}}""",
                "offeringId");
        List<CompletableFuture<String>> enrollments = IntStream.range(0, PEOPLE)
                .mapToObj(person -> CompletableFuture.supplyAsync(() -> {
                    if (person == PEOPLE / 4) {
                        poison();
                    }
                    return enroll(offering, person);
                }))
                .toList();

        List<String> ids = enrollments.stream().map(CompletableFuture::join).toList();
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(ids).allSatisfy(id -> assertThat(
                        get("/v1/enrollments/" + id).path("status").asString())
                .isEqualTo("CONFIRMED")));
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(directory.all())
                .extracting(DeadLetterView::processor, DeadLetterView::sequence, DeadLetterView::eventType)
                .contains(
                        tuple("EnrollmentSagaProcessor", unreadable, "EnrollmentRequested"),
                        tuple("EnrollmentSagaProcessor", nowhere.toString(), "EnrollmentRequested"))
                .extracting(letter -> letter.toList().get(0))
                .contains("payment-charges"));

        JsonNode listed = get("/v1/dead-letters").path("items");
        assertThat(listed).hasSizeGreaterThanOrEqualTo(3);
        assertThat(listed.toString()).doesNotContain("broken").doesNotContain("Nobody");
        assertThat(listed.get(0).properties().stream().map(Map.Entry::getKey))
                .containsExactly("id", "processor", "sequence", "eventType", "since", "attempts", "cause");

        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(processors().path("status").asString()).isEqualTo("UP"));
        assertThat(processors()
                        .path("details")
                        .path("deadLetters")
                        .path("payment-charges")
                        .asInt())
                .isEqualTo(1);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(
                        get("/v1/projections/enrollments").path("lag").asInt())
                .isZero());

        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(get("/v1/attention").path("items")).anySatisfy(item -> {
                            assertThat(item.path("enrollmentId").asString()).isEqualTo(nowhere.toString());
                            assertThat(item.path("lastError").asString()).startsWith("EnrollmentRequested: Refused");
                        }));

        assertThat(meters.get("matricula.dead.letters")
                        .tag("processor", "payment-charges")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("matricula.processor.lag")
                        .tag("processor", "payment-charges")
                        .gauge()
                        .value())
                .isNotNegative();

        aPersonDecides();
        aReadModelLeavesNothingOut();
    }

    private void aPersonDecides() {
        DeadLetterView charge = letter("payment-charges");
        assertThat(post("/v1/dead-letters/" + charge.id() + "/eviction", "{\"reason\":\"It was never asked for.\"}")
                        .statusCode())
                .isEqualTo(202);
        await().atMost(TIMEOUT).until(() -> directory.all().stream()
                .noneMatch(letter -> letter.processor().equals("payment-charges")));
        DeadLetterView stuck = letter("EnrollmentSagaProcessor");
        assertThat(post("/v1/dead-letters/" + stuck.id() + "/retry", "{\"reason\":\"Once more.\"}")
                        .statusCode())
                .isEqualTo(202);
        await().atMost(TIMEOUT).until(() -> directory.all().stream()
                .anyMatch(letter -> letter.id().equals(stuck.id()) && letter.attempts() == 2));
        assertThat(facts())
                .anySatisfy(fact -> assertThat(fact).isInstanceOfSatisfying(DeadLetterEvicted.class, evicted -> {
                    assertThat(evicted.reason()).isEqualTo("It was never asked for.");
                    assertThat(evicted.actor().name()).isEqualTo("maria");
                }));
        assertThat(facts()).anyMatch(DeadLetterRetried.class::isInstance);
        assertThat(post("/v1/dead-letters/" + charge.id() + "/retry", "{\"reason\":\"Once more.\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private void aReadModelLeavesNothingOut() {
        DeadLetterView document = letter("enrollments");
        assertThat(document.sequence()).isEqualTo(unreadable);
        assertThat(post("/v1/dead-letters/" + document.id() + "/eviction", "{\"reason\":\"Away with it.\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/v1/dead-letters/" + document.id() + "/retry", "{\"reason\":\"Once more.\"}")
                        .statusCode())
                .isEqualTo(202);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(facts())
                .filteredOn(DeadLetterRetried.class::isInstance)
                .extracting(fact -> ((DeadLetterRetried) fact).processor())
                .contains("enrollments"));
    }

    /** One that cannot be read, one that the offering does not know, one that no payment knows. */
    private void poison() {
        new JdbcTemplate(store)
                .update(
                        "INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData,"
                                + " payload, payloadRevision, payloadType, timeStamp) VALUES (?, 0, 'Enrollment', ?, ?, ?, '2', ?, ?)",
                        unreadable,
                        UUID.randomUUID().toString(),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        "{broken".getBytes(StandardCharsets.UTF_8),
                        EnrollmentRequested.class.getName(),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        facts.publish(
                aRequest()
                        .withId(nowhere)
                        .of(new OfferingId(UUID.randomUUID()))
                        .by(
                                new StudentId(UUID.randomUUID()),
                                new Applicant("Nobody", "nobody@school.example", null, null))
                        .paying(PaymentMethod.PIX)
                        .askedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                        .requested(),
                new PaymentRequested(
                        nobodys,
                        nowhere,
                        PRICE,
                        PaymentMethod.CARD,
                        "tok_approved",
                        Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MILLIS)));
    }

    private String enroll(String offering, int person) {
        return created(
                "/v1/enrollments",
                """
                {"offeringId":"%s","applicant":{"name":"Person","email":"person%d@school.example"},
                 "payment":{"method":"CARD","cardToken":"tok_approved"}}"""
                        .formatted(offering, person),
                "enrollmentId");
    }

    private DeadLetterView letter(String processor) {
        return directory.all().stream()
                .filter(letter -> letter.processor().equals(processor))
                .findFirst()
                .orElseThrow();
    }

    private List<Object> facts() {
        return new JdbcTemplate(store)
                        .queryForList(
                                "SELECT globalIndex FROM DomainEventEntry WHERE payloadType LIKE '%.operations.event.%'",
                                Long.class)
                        .stream()
                        .map(this::factAt)
                        .toList();
    }

    private Object factAt(long index) {
        try (var stream = events.openStream(GapAwareTrackingToken.newInstance(index - 1, List.of()))) {
            return stream.nextAvailable().getPayload();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private JsonNode processors() {
        return read(send(request("local.management.port", "/actuator/health/processors")));
    }

    private JsonNode get(String path) {
        return read(send(request("local.server.port", path)));
    }

    private String created(String path, String body, String id) {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return read(answer).path(id).asString();
    }

    private HttpResponse<String> post(String path, String body) {
        return send(request("local.server.port", path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** From a person with every role that it takes here. */
    private HttpRequest.Builder request(String port, String path) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer.url())
                .subject("maria")
                .audience(List.of("matricula"))
                .claim("roles", List.of("registrar", "finance", "operator"))
                .issuedAt(now)
                .expiresAt(now.plus(TIMEOUT))
                .build();
        String token = new NimbusJwtEncoder(issuer.keys())
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.ES256).build(), claims))
                .getTokenValue();
        return HttpRequest.newBuilder(uri(port, path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return client.sendAsync(request.timeout(TIMEOUT).build(), BodyHandlers.ofString())
                .join();
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private URI uri(String port, String path) {
        return URI.create("http://localhost:" + environment.getProperty(port) + path);
    }
}
