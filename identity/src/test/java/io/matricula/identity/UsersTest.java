package io.matricula.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who may log in is decided by those with the role admin. */
@Tag("R32")
class UsersTest extends Issuer {

    private static final String FIRST = "/v1/users/00000000-0000-0000-0000-000000000001";

    @Test
    void whoIsAddedIsFoundAndAnInitialPasswordIsShownOnce() {
        HttpResponse<String> answer = add("teresa", "finance");

        String id = Desk.json(answer, 201).path("userId").asString();
        assertThat(answer.headers().firstValue("Location")).hasValue("/v1/users/" + id);
        JsonNode shown = Desk.json(desk.asAdmin("GET", "/v1/users/" + id, ""), 200);
        assertThat(shown.path("username").asString()).isEqualTo("teresa");
        assertThat(shown.path("roles").toString()).isEqualTo("[\"finance\"]");
        assertThat(shown.path("active").asBoolean()).isTrue();
        assertThat(shown.path("locked").asBoolean()).isFalse();
        assertThat(shown.path("passwordIsInitial").asBoolean()).isTrue();
        assertThat(shown.has("initialPassword")).isFalse();
        assertThat(desk.asAdmin("GET", "/v1/users", "").body())
                .contains("\"teresa\"", "\"admin\"")
                .doesNotContain("bcrypt", "password\":\"");
    }

    @Test
    void aNameIsTheirsAlone() {
        add("unique", "auditor");
        assertProblem(add("unique", "auditor"), 409, "USERNAME_TAKEN");
        assertProblem(add("admin", "auditor"), 409, "USERNAME_TAKEN");
    }

    @Test
    void aRequestThatComesAgainMakesOneUserWhoseNewestPasswordIsRight() {
        String key = UUID.randomUUID().toString();
        JsonNode first = Desk.json(addWith(key, "repeated"), 201);
        JsonNode second = Desk.json(addWith(key, "repeated"), 201);

        assertThat(second.path("userId")).isEqualTo(first.path("userId"));
        assertThat(Browser.goal(new Browser(desk)
                        .logIn("repeated", second.path("initialPassword").asString())))
                .isEqualTo("/password");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"username\":\"Ana Souza\",\"roles\":[\"finance\"]}|username",
                "{\"username\":\"ab\",\"roles\":[\"finance\"]}|username",
                "{\"roles\":[\"finance\"]}|username",
                "{\"username\":\"nobody\",\"roles\":[]}|roles",
                "{\"username\":\"nobody\",\"roles\":[\"headmaster\"]}|roles",
                "{\"username\":\"nobody\"}|roles",
            })
    void whatCannotBeIsSaidClearly(String body, String field) {
        HttpResponse<String> answer = desk.asAdmin("POST", "/v1/users", body);
        assertProblem(answer, 422, "VALIDATION_FAILED");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        assertThat(desk.asAdmin("GET", "/v1/users", "").body()).doesNotContain("nobody");
    }

    @ParameterizedTest
    @CsvSource({"{}, roles", "{\"locked\":true}, locked", "{\"roles\":[]}, roles"})
    void aChangeThatIsNoneIsSaidClearly(String body, String field) {
        HttpResponse<String> answer = desk.asAdmin("PATCH", FIRST, body);
        assertProblem(answer, 422, "VALIDATION_FAILED");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"active\":false}", "{\"roles\":[\"registrar\"]}"})
    void theFirstUserIsNeeded(String body) {
        assertProblem(desk.asAdmin("PATCH", FIRST, body), 409, "ADMIN_NEEDED");
        assertThat(new Browser(desk)
                        .tokens("admin", desk.secret("admin"))
                        .path("access_token")
                        .isString())
                .isTrue();
    }

    @Test
    void nobodyElseManagesUsers() {
        JsonNode registrar = Desk.json(desk.token("registrar", Map.of("grant_type", "client_credentials")), 200);
        assertProblem(desk.as(registrar, "GET", "/v1/users", ""), 403, "FORBIDDEN");
        assertProblem(desk.as(registrar, "PATCH", FIRST, "{\"active\":false}"), 403, "FORBIDDEN");
        assertProblem(Desk.send(desk.request("/v1/users").GET()), 401, "UNAUTHENTICATED");
    }

    @Test
    void aSessionOpensNoRouteOfTheInterface() {
        var browser = new Browser(desk);
        browser.logIn("admin", desk.secret("admin"));
        assertProblem(browser.get("/v1/users"), 401, "UNAUTHENTICATED");
    }

    @Test
    void whoIsNotThereIsNotFound() {
        String nobody = "/v1/users/" + UUID.randomUUID();
        assertProblem(desk.asAdmin("GET", nobody, ""), 404, "NOT_FOUND");
        assertProblem(desk.asAdmin("PATCH", nobody, "{\"active\":false}"), 404, "NOT_FOUND");
    }

    private HttpResponse<String> add(String name, String role) {
        return desk.asAdmin("POST", "/v1/users", "{\"username\":\"" + name + "\",\"roles\":[\"" + role + "\"]}");
    }

    private HttpResponse<String> addWith(String key, String name) {
        JsonNode admin = Desk.json(desk.token("admin", Map.of("grant_type", "client_credentials")), 200);
        return Desk.send(desk.request("/v1/users")
                .header("Authorization", "Bearer " + admin.path("access_token").asString())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"username\":\"" + name + "\",\"roles\":[\"auditor\"]}")));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}
