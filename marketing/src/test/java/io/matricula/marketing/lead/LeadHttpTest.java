package io.matricula.marketing.lead;

import static io.matricula.marketing.lead.LeadFacts.ADDRESS_OF_ANA;
import static io.matricula.marketing.lead.LeadFacts.ALGEBRA;
import static io.matricula.marketing.lead.LeadFacts.ANOTHER_ENROLLMENT;
import static io.matricula.marketing.lead.LeadFacts.ENROLLMENT;
import static io.matricula.marketing.lead.LeadFacts.ONE;
import static io.matricula.marketing.lead.LeadFacts.anaWasCaptured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.matricula.marketing.MarketingApplication;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.AddressIds;
import io.matricula.shared.EmailAddress;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.command.ConvertLead;
import io.matricula.shared.marketing.event.LeadCaptured;
import io.matricula.shared.marketing.event.LeadConsentRenewed;
import io.matricula.shared.marketing.event.LeadConverted;
import io.matricula.shared.marketing.event.LeadInterestAdded;
import io.matricula.shared.marketing.event.LeadOptedOut;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Marketing service by itself, over HTTP and down to its store. */
@SpringBootTest(
        classes = MarketingApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "matricula.data=target/data/${random.uuid}")
class LeadHttpTest {

    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = new JsonMapper();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private EventStore events;

    @Autowired
    private AddressIds addresses;

    @Autowired
    private Commands commands;

    @Autowired
    private Serializer serializer;

    @Test
    void capturesALeadDurably() {
        Instant before = Instant.now();
        HttpResponse<String> answer = post(
                "/v1/leads",
                """
                {"name": "Ana Sousa", "email": "Capture@Example.org", "phone": "+55 11 91234-5678", "source": "fair",
                 "offeringId": "%s", "consent": true}"""
                        .formatted(ALGEBRA));
        LeadId id = leadOf("capture@example.org");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/v1/leads/" + id);
        assertThat(answer.body()).isEqualTo("{\"leadId\":\"" + id + "\"}");
        assertThat(factsOf(id)).singleElement().isInstanceOfSatisfying(LeadCaptured.class, captured -> {
            assertThat(captured)
                    .usingRecursiveComparison()
                    .ignoringFields("consentedAt")
                    .isEqualTo(new LeadCaptured(
                            id, "Ana Sousa", "Capture@Example.org", "+55 11 91234-5678", "fair", ALGEBRA, before));
            assertThat(captured.consentedAt()).isBetween(before, Instant.now());
        });
    }

    @Test
    void factsSayBySubjectWhoSentTheCommand() {
        post("/v1/leads", lead("subject@example.org", "fair"));
        LeadId id = leadOf("subject@example.org");
        commands.fromProcess()
                .send(new ConvertLead(id, ENROLLMENT, addresses.key(EmailAddress.of("subject@example.org"))));
        assertThat(events.readEvents(id.toString()).asStream().map(fact -> fact.getMetaData()
                        .get("sub")))
                .containsExactly("clerk", "system");
        assertThat(events.readEvents(id.toString()).asStream().map(fact -> fact.getMetaData()
                        .keySet()))
                .allSatisfy(keys -> assertThat(keys).containsOnly("sub", "traceId", "correlationId"));
    }

    @Test
    void theSamePersonIsTheSameLead() {
        String first = post("/v1/leads", lead("same@example.org", "fair")).body();
        String second = post("/v1/leads", lead("SAME@example.ORG", "radio")).body();
        LeadId id = leadOf("same@example.org");
        assertThat(second).isEqualTo(first);
        assertThat(factsOf(id)).hasSize(2).first().isInstanceOf(LeadCaptured.class);
        assertThat(factsOf(id)).last().isEqualTo(new LeadInterestAdded(id, "radio", null));
    }

    @Test
    void parallelCapturesOfOnePersonMakeOneLead() {
        List<Integer> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i ->
                        post("/v1/leads", lead("parallel@example.org", "fair")).statusCode())
                .toList();
        assertThat(answers).containsOnly(201);
        assertThat(factsOf(leadOf("parallel@example.org"))).hasSize(1);
    }

    @Test
    void anIdempotencyKeyGivesTheSameAnswerAndIsRefusedForAnotherBody() {
        String path = "/v1/leads";
        String body = lead("key@example.org", "fair");
        HttpResponse<String> first = post(path, body, "Idempotency-Key", "lead-1");
        HttpResponse<String> again = post(path, body, "Idempotency-Key", "lead-1");
        HttpResponse<String> other = post(path, lead("key@example.org", "radio"), "Idempotency-Key", "lead-1");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(code(other)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(factsOf(leadOf("key@example.org"))).hasSize(1);
    }

    @Test
    void optsOutAndConsentsAgain() {
        LeadId id = leadOf("optout@example.org");
        post("/v1/leads", lead("optout@example.org", "fair"));
        assertThat(post(optOut(id), "{\"reason\": \"too many mails\"}").statusCode())
                .isEqualTo(204);
        assertThat(post(optOut(id), "").statusCode()).isEqualTo(204);
        post("/v1/leads", lead("optout@example.org", "fair"));
        List<Object> facts = factsOf(id);
        assertThat(facts).hasSize(3);
        assertThat(facts.get(1)).isEqualTo(new LeadOptedOut(id, "too many mails"));
        assertThat(facts.get(2)).isInstanceOf(LeadConsentRenewed.class);
    }

    @Test
    void aLeadFromBeforeThereWereSecretsStaysTheSameAndOptedOut() {
        LeadId former = AddressIds.formerLead("former@example.org");
        commands.fromProcess()
                .send(new CaptureLead(former, "Ana", "former@example.org", null, "fair", null, Instant.EPOCH));
        post(optOut(former), "");
        String answer = post("/v1/leads", lead("Former@Example.org", "fair")).body();
        assertThat(answer).isEqualTo("{\"leadId\":\"" + former + "\"}");
        assertThat(factsOf(former)).last().isInstanceOf(LeadConsentRenewed.class);
        assertThat(factsOf(leadOf("former@example.org"))).isEmpty();
    }

    @Test
    void optsOutWithoutABody() {
        LeadId id = leadOf("silent@example.org");
        post("/v1/leads", lead("silent@example.org", "fair"));
        assertThat(postNothing(optOut(id)).statusCode()).isEqualTo(204);
        assertThat(factsOf(id)).last().isEqualTo(new LeadOptedOut(id, null));
    }

    @Test
    void convertsByCommand() {
        LeadId id = leadOf("convert@example.org");
        post("/v1/leads", lead("convert@example.org", "fair"));
        IdentityKey address = addresses.key(EmailAddress.of("convert@example.org"));
        IdentityKey another = addresses.key(EmailAddress.of("another@example.org"));
        assertThatThrownBy(() -> commands.fromProcess().send(new ConvertLead(id, ANOTHER_ENROLLMENT, another)))
                .isInstanceOf(Refused.class);
        commands.fromProcess().send(new ConvertLead(id, ENROLLMENT, address));
        commands.fromProcess().send(new ConvertLead(id, ANOTHER_ENROLLMENT, address));
        assertThat(factsOf(id)).hasSize(2).last().isEqualTo(new LeadConverted(id, ENROLLMENT));
    }

    @Test
    void refusesToConvertAnUnknownLead() {
        var unknown = new ConvertLead(LeadId.of(UNKNOWN), ENROLLMENT, ADDRESS_OF_ANA);
        assertThatThrownBy(() -> commands.fromProcess().send(unknown))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.NOT_FOUND));
    }

    @Test
    void aSnapshotKeepsEverything() {
        var lead = new Lead();
        lead.on(anaWasCaptured());
        lead.on(new LeadOptedOut(LeadFacts.ANA, null), ONE);
        lead.on(new LeadConverted(LeadFacts.ANA, ENROLLMENT));
        SerializedObject<byte[]> stored = serializer.serialize(lead, byte[].class);
        Lead read = serializer.deserialize(stored);
        assertThat(read).usingRecursiveComparison().isEqualTo(lead);
    }

    static Stream<Arguments> badCaptures() {
        String ok = "\"name\":\"Ana\",\"email\":\"bad@example.org\",\"consent\":true";
        return Stream.of(
                arguments("malformed JSON", "{" + ok, 400, "MALFORMED_REQUEST", ""),
                arguments("no JSON", "hello", 400, "MALFORMED_REQUEST", ""),
                arguments("nothing", "", 400, "MALFORMED_REQUEST", ""),
                arguments("null", "null", 400, "MALFORMED_REQUEST", ""),
                arguments("a list", "[]", 400, "MALFORMED_REQUEST", ""),
                arguments("more after the end", "{" + ok + "} {}", 400, "MALFORMED_REQUEST", ""),
                arguments("a field twice", "{" + ok + ",\"name\":\"B\"}", 400, "MALFORMED_REQUEST", ""),
                arguments("an empty object", "{}", 422, "VALIDATION_FAILED", "name email consent"),
                arguments("an unknown field", "{" + ok + ",\"vip\":true}", 422, "VALIDATION_FAILED", "vip"),
                arguments("a number as name", field("name", "7"), 400, "MALFORMED_REQUEST", "name"),
                arguments("a list as name", field("name", "[\"Ana\"]"), 400, "MALFORMED_REQUEST", "name"),
                arguments("a blank name", field("name", "\"  \""), 422, "VALIDATION_FAILED", "name"),
                arguments("a null name", field("name", "null"), 422, "VALIDATION_FAILED", "name"),
                arguments("a long name", field("name", text(201)), 422, "VALIDATION_FAILED", "name"),
                arguments("no e-mail", field("email", "\"ana\""), 422, "VALIDATION_FAILED", "email"),
                arguments("an object as e-mail", field("email", "{}"), 400, "MALFORMED_REQUEST", "email"),
                arguments(
                        "an invisible sign",
                        field("email", "\"ana\\u200b@example.org\""),
                        422,
                        "VALIDATION_FAILED",
                        "email"),
                arguments("a long e-mail", field("email", longEmail()), 422, "VALIDATION_FAILED", "email"),
                arguments("a long phone", field("phone", text(41)), 422, "VALIDATION_FAILED", "phone"),
                arguments("a number as phone", field("phone", "11912345678"), 400, "MALFORMED_REQUEST", "phone"),
                arguments("a long source", field("source", text(101)), 422, "VALIDATION_FAILED", "source"),
                arguments("no id", field("offeringId", "\"x\""), 422, "VALIDATION_FAILED", "offeringId"),
                arguments("a number as id", field("offeringId", "1"), 400, "MALFORMED_REQUEST", "offeringId"),
                arguments("no consent", field("consent", "false"), 422, "VALIDATION_FAILED", "consent"),
                arguments("a null consent", field("consent", "null"), 422, "VALIDATION_FAILED", "consent"),
                arguments("consent as text", field("consent", "\"true\""), 400, "MALFORMED_REQUEST", "consent"),
                arguments("consent as number", field("consent", "1"), 400, "MALFORMED_REQUEST", "consent"),
                arguments("a huge name", field("name", text(70_000)), 413, "TOO_LARGE", ""));
    }

    @ParameterizedTest(name = "{0}: {2} {3} {4}")
    @MethodSource("badCaptures")
    void refusesABadCapture(String what, String body, int status, String code, String fields) {
        long before = storedEvents();
        assertProblem(post("/v1/leads", body), status, code, fields);
        assertThat(storedEvents()).as(what).isEqualTo(before);
    }

    static Stream<Arguments> badOptOuts() {
        return Stream.of(
                arguments("an unknown lead", UNKNOWN, "{}", 404, "NOT_FOUND", ""),
                arguments("no id", "ana", "{}", 400, "MALFORMED_REQUEST", "id"),
                arguments("malformed JSON", UNKNOWN, "{", 400, "MALFORMED_REQUEST", ""),
                arguments("an unknown field", UNKNOWN, "{\"why\":\"x\"}", 422, "VALIDATION_FAILED", "why"),
                arguments("a number", UNKNOWN, "{\"reason\":1}", 400, "MALFORMED_REQUEST", "reason"),
                arguments("too long", UNKNOWN, "{\"reason\":" + text(501) + "}", 422, "VALIDATION_FAILED", "reason"));
    }

    @ParameterizedTest(name = "{0}: {3} {4} {5}")
    @MethodSource("badOptOuts")
    void refusesABadOptOut(String what, String id, String body, int status, String code, String fields) {
        long before = storedEvents();
        assertProblem(post("/v1/leads/" + id + "/opt-out", body), status, code, fields);
        assertThat(storedEvents()).as(what).isEqualTo(before);
    }

    @Test
    void refusesAnotherMediaType() {
        assertProblem(post("/v1/leads", "name=Ana", "Content-Type", "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE", "");
    }

    @Test
    void theOpenApiDocumentStatesTheLimits() {
        JsonNode document = json.readTree(send(request("/v3/api-docs").GET()).body());
        JsonNode fields = document.at("/components/schemas/LeadRequest/properties");
        assertThat(fields.at("/name/maxLength").asInt()).isEqualTo(200);
        assertThat(fields.at("/email/maxLength").asInt()).isEqualTo(254);
        assertThat(fields.at("/phone/maxLength").asInt()).isEqualTo(40);
        assertThat(fields.at("/source/maxLength").asInt()).isEqualTo(100);
        assertThat(document.at("/paths/~1v1~1leads/post/parameters").findValuesAsString("name"))
                .contains("Idempotency-Key");
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code, String fields) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("io.matricula");
        assertThat(json.readTree(answer.body()).path("violations").findValuesAsString("field"))
                .containsAll(fields.isEmpty() ? List.of() : List.of(fields.split(" ")));
    }

    private String code(HttpResponse<String> answer) {
        return json.readTree(answer.body()).path("code").asString();
    }

    private LeadId leadOf(String email) {
        return addresses.lead(EmailAddress.of(email));
    }

    private List<Object> factsOf(LeadId id) {
        return events.readEvents(id.toString())
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
    }

    private long storedEvents() {
        return events.createHeadToken().position().orElse(-1);
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        request.setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    private HttpResponse<String> postNothing(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("No answer", e);
        }
    }

    private static String optOut(LeadId id) {
        return "/v1/leads/" + id + "/opt-out";
    }

    private static String lead(String email, String source) {
        return "{\"name\":\"Ana\",\"email\":\"%s\",\"source\":\"%s\",\"consent\":true}".formatted(email, source);
    }

    private static String field(String name, String value) {
        var fields = new java.util.LinkedHashMap<>(
                java.util.Map.of("name", "\"Ana\"", "email", "\"bad@example.org\"", "consent", "true"));
        fields.put(name, value);
        return fields.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\":" + e.getValue())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static String text(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }

    private static String longEmail() {
        return "\"ana@" + "example.".repeat(31) + "example\"";
    }
}
