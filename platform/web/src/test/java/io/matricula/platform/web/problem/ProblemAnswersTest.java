package io.matricula.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.web.Http;
import io.matricula.platform.web.WebTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemAnswersTest {

    @Value("${local.server.port}")
    private int port;

    private Http http = new Http(0);

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "refused     , 409, OFFERING_FULL",
        "unknown     , 404, NOT_FOUND",
        "invalid     , 422, VALIDATION_FAILED",
        "judged      , 422, VALIDATION_FAILED",
        "malformed   , 400, MALFORMED_REQUEST",
        "unauthorized, 401, UNAUTHENTICATED",
        "unanswered  , 503, UNAVAILABLE",
        "store       , 503, UNAVAILABLE",
        "early       , 503, UNAVAILABLE",
        "concurrent  , 409, CONCURRENT_CHANGE",
        "failed      , 500, INTERNAL_ERROR",
        "bug         , 500, INTERNAL_ERROR"
    })
    void everyFailureHasItsAnswer(String kind, int status, String code) {
        assertProblem(http.get("/examples/failures/" + kind), status, code, "/examples/failures/" + kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"unanswered", "store", "early"})
    void whatMayPassSaysWhenToComeBack(String kind) {
        assertThat(http.get("/examples/failures/" + kind).header("Retry-After")).matches("[1-9][0-9]*");
    }

    @ParameterizedTest(name = "{0} is safe to repeat: {1}")
    @CsvSource({"unanswered, true", "concurrent, false", "failed, false", "bug, false"})
    void repeatingIsCalledSafeOnlyWhereItIs(String kind, boolean safe) {
        assertThat(detail(http.get("/examples/failures/" + kind)).contains("Repeating it is safe"))
                .isEqualTo(safe);
    }

    @Test
    void repeatingAPostIsCalledSafeOnlyWithItsKey() {
        String body = "{\"name\":\"a\",\"failure\":\"unanswered\"}";
        assertThat(detail(http.post("/examples", body))).contains("Look whether it has");
        assertThat(detail(http.post("/examples", body, "Idempotency-Key", "again")))
                .contains("Repeating it is safe");
    }

    private static String detail(Http.Answer answer) {
        return answer.json().path("detail").asString();
    }

    @Test
    void aRefusalTellsTheValues() {
        JsonNode problem = http.get("/examples/failures/refused").json();
        assertThat(problem.path("detail").asString()).isEqualTo("No seat is free.");
        assertThat(problem.path("data").path("capacity").asString()).isEqualTo("20");
        assertThat(problem.path("type").asString()).isEqualTo("urn:matricula:problem:offering-full");
        assertThat(problem.path("title").asString()).isEqualTo("Conflict");
    }

    @Test
    void aValueThatARuleRefusesIsNamedLikeOneThatIsMalformed() {
        JsonNode problem = http.get("/examples/failures/judged").json();
        assertThat(problem.path("violations").toString())
                .isEqualTo("[{\"field\":\"effectiveOn\",\"message\":\"must not be before 2026-02-01\"}]");
        assertThat(problem.has("data")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"bug", "failed"})
    void aBugTellsNothingButWhereToLook(String kind) {
        Http.Answer answer = http.get("/examples/failures/" + kind);
        assertThat(answer.json().path("detail").asString()).containsPattern("incident [0-9a-f-]{36}");
        assertThat(answer.body()).doesNotContain("IllegalState").doesNotContain("at io.");
    }

    @ParameterizedTest(name = "{0} {1} is {2} at {3}")
    @CsvSource({
        "failures/invalid  , 422, price.amount, is negative",
        "failures/malformed, 400, sort        , is not known",
        "?page=x           , 400, page        , is not of the expected type",
        "?page=1.5         , 400, page        , is not of the expected type",
        "''                , 400, page        , is required",
        "not-an-id         , 400, id          , is not of the expected type"
    })
    void aWrongFieldIsNamed(String path, int status, String field, String message) {
        String separator = path.isEmpty() || path.startsWith("?") ? "" : "/";
        Http.Answer answer = http.get("/examples" + separator + path);
        assertThat(answer.status()).isEqualTo(status);
        assertViolation(answer, field, message);
    }

    @Test
    void aFieldThatIsNotValidIsNamed() {
        Http.Answer answer = http.post("/examples", "{\"name\": \"longer than ten\"}");
        assertProblem(answer, 422, "VALIDATION_FAILED", "/examples");
        assertThat(answer.json().path("violations").findValuesAsString("field")).containsExactly("name");
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\": ; 400; MALFORMED_REQUEST",
                "''; 400; MALFORMED_REQUEST",
                "[]; 400; MALFORMED_REQUEST",
                "{\"name\": 1}; 400; MALFORMED_REQUEST",
                "{\"name\": \"a\", \"name\": \"b\"}; 400; MALFORMED_REQUEST",
                "{\"name\": \"a\"} x; 400; MALFORMED_REQUEST",
                "{}; 422; VALIDATION_FAILED",
                "{\"name\": null}; 422; VALIDATION_FAILED",
                "{\"name\": \"a\", \"x\": 1}; 422; VALIDATION_FAILED"
            })
    void aBodyThatCannotBeReadHasItsAnswer(String body, int status, String code) {
        assertProblem(http.post("/examples", body), status, code, "/examples");
    }

    @Test
    void anUnknownPathHasItsAnswer() {
        assertProblem(http.get("/nowhere"), 404, "NOT_FOUND", "/nowhere");
    }

    @Test
    void aMethodThatIsNotThereNamesThoseThatAre() {
        Http.Answer answer = http.send("DELETE", "/examples", BodyPublishers.noBody());
        assertProblem(answer, 405, "METHOD_NOT_ALLOWED", "/examples");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void whatAClientAsksForInVainFillsNoLog(CapturedOutput log) {
        assertProblem(http.send("PATCH", "/examples", BodyPublishers.noBody()), 405, "METHOD_NOT_ALLOWED", "/examples");
        assertThat(log.getAll()).doesNotContain("PATCH");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        assertProblem(
                http.post("/examples", "name=a", "Content-Type", "application/x-www-form-urlencoded"),
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "/examples");
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() {
        assertProblem(http.get("/examples?page=1", "Accept", "image/png"), 406, "NOT_ACCEPTABLE", "/examples");
    }

    @Test
    void aLargeBodyIsRefusedAndOneAtTheLimitIsRead() {
        assertProblem(http.post("/examples", name(64 * 1024 + 1)), 413, "TOO_LARGE", "/examples");
        assertProblem(http.postChunked("/examples", name(200_000)), 413, "TOO_LARGE", "/examples");
        assertProblem(http.post("/examples", name(64 * 1024)), 422, "VALIDATION_FAILED", "/examples");
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        assertProblem(http.post("/examples", "[".repeat(60_000)), 400, "MALFORMED_REQUEST", "/examples");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "GET /examples?email[$ne]= HTTP/1.1; 400; MALFORMED_REQUEST; /",
                "GET /examples?a=\"b\" HTTP/1.1; 400; MALFORMED_REQUEST; /",
                "GET /examples/%zz HTTP/1.1; 400; MALFORMED_REQUEST; /",
                "GET /examples/a%2Fb HTTP/1.1; 400; MALFORMED_REQUEST; /examples/a%2Fb",
                "GET /examples/{} HTTP/1.1; 400; MALFORMED_REQUEST; /",
                "GET /examples HTTP/3.0; 505; INTERNAL_ERROR; /examples",
                "nonsense; 400; MALFORMED_REQUEST; /"
            })
    void whatTheServerItselfRefusesHasItsAnswer(String requestLine, int status, String code, String instance)
            throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertProblem(answer, status, code);
        assertThat(problem(answer).path("instance").asString()).isEqualTo(instance);
    }

    @Test
    void headersThatAreTooLargeHaveTheirAnswer() throws IOException {
        assertProblem(
                raw("GET /examples HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"),
                400,
                "MALFORMED_REQUEST");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer)
                .contains(" " + status + " ")
                .contains("Content-Type: application/problem+json")
                .doesNotContain("Exception")
                .doesNotContain("Tomcat/")
                .doesNotContain("<html");
        assertThat(problem(answer).path("status").asInt()).isEqualTo(status);
        assertThat(problem(answer).path("code").asString()).isEqualTo(code);
    }

    private static JsonNode problem(String answer) {
        return new JsonMapper().readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
    }

    private static void assertProblem(Http.Answer answer, int status, String code, String instance) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("instance").asString()).isEqualTo(instance);
        assertThat(problem.propertyNames()).contains("type", "title", "detail");
        assertThat(answer.body())
                .doesNotContain("secret")
                .doesNotContain("Exception")
                .doesNotContain("trace");
    }

    private static void assertViolation(Http.Answer answer, String field, String message) {
        JsonNode violation = answer.json().path("violations").path(0);
        assertThat(violation.path("field").asString()).isEqualTo(field);
        assertThat(violation.path("message").asString()).isEqualTo(message);
    }

    /** A body of so many bytes. */
    private static String name(int bytes) {
        String around = "{\"name\":\"\"}";
        return "{\"name\":\"" + "x".repeat(bytes - around.length()) + "\"}";
    }
}
