package io.matricula.identity;

import static io.matricula.identity.Browser.VERIFIER;
import static io.matricula.identity.Browser.code;
import static io.matricula.identity.Browser.goal;
import static io.matricula.identity.Browser.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;

/** People log in with a code that only their program can exchange (PKCE). */
@Tag("R32")
class LoginTest extends Issuer {

    private static final String OWN = "three words apart";

    @Test
    void theFirstUserHasEveryRole() {
        JsonNode given = new Browser(desk).tokens("admin", desk.secret("admin"));

        Jwt token = tokens.decode(given.path("access_token").asString());
        assertThat(token.getClaimAsStringList("roles"))
                .containsExactlyInAnyOrder(
                        "registrar", "finance", "marketing", "operator", "auditor", "privacy", "admin");
        assertThat(token.getAudience()).containsExactly("matricula");
        assertThat(token.getSubject()).isNotEqualTo("admin");
        assertThat(desk.as(given, "GET", "/v1/users", "").statusCode()).isEqualTo(200);
        assertThat(given.path("expires_in").asInt()).isBetween(890, 900);
    }

    @Test
    void whoHasAnInitialPasswordChoosesAnotherOneFirst() {
        String initial = created("maria", "registrar", "finance");
        var browser = new Browser(desk);
        browser.get(question());
        assertThat(goal(browser.logIn("Maria ", initial))).isEqualTo("/password");
        assertThat(goal(browser.get(question()))).isEqualTo("/password");

        HttpResponse<String> chosen = choose(browser, initial, OWN, OWN);

        JsonNode given = Desk.json(browser.exchange(code(browser.get(goal(chosen))), VERIFIER), 200);
        Jwt token = tokens.decode(given.path("access_token").asString());
        assertThat(token.getClaimAsStringList("roles")).containsExactly("finance", "registrar");
        assertThat(new Browser(desk).logIn("maria", initial).headers().firstValue("Location"))
                .hasValue("/login?error");
        assertThat(new Browser(desk).tokens("maria", OWN).path("id_token").asString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-wrong-wrong, a longer password, a longer password, was not right",
        ", a longer password, another password, not the same",
        ", short, short, at least 12",
        ", i am jorge.of.the.desk, i am jorge.of.the.desk, user name",
        ", password1234, password1234, many people have",
        ", matricula2027, matricula2027, many people have",
    })
    void aPasswordThatIsNoneIsSaidClearly(String current, String chosen, String repeated, String said) {
        String initial = reset("jorge.of.the.desk");
        var browser = new Browser(desk);
        browser.logIn("jorge.of.the.desk", initial);

        HttpResponse<String> answer = choose(browser, current == null ? initial : current, chosen, repeated);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said, "role=\"alert\"").doesNotContain(chosen);
        assertThat(goal(browser.get(question()))).isEqualTo("/password");
    }

    @Test
    void whoTriesTooOftenWaits() {
        String initial = created("paula", "auditor");
        var browser = new Browser(desk);
        for (int i = 0; i < 10; i++) {
            assertThat(goal(browser.logIn("paula", "a wrong one " + i))).isEqualTo("/login?error");
        }

        assertThat(goal(browser.logIn("paula", initial))).isEqualTo("/login?error");

        String id = idOf("paula");
        JsonNode shown = Desk.json(desk.asAdmin("GET", "/v1/users/" + id, ""), 200);
        assertThat(shown.path("locked").asBoolean()).isTrue();
        Desk.json(desk.asAdmin("PATCH", "/v1/users/" + id, "{\"locked\":false}"), 200);
        assertThat(goal(browser.logIn("paula", initial))).isEqualTo("/password");
    }

    @Test
    void aCodeIsExchangedOnceAndByNobodyElse() {
        var browser = new Browser(desk);
        browser.logIn("admin", desk.secret("admin"));
        assertThat(browser.exchange(code(browser.get(question())), "x".repeat(43))
                        .statusCode())
                .isEqualTo(400);
        String code = code(browser.get(question()));
        JsonNode given = Desk.json(browser.exchange(code, VERIFIER), 200);

        assertThat(browser.exchange(code, VERIFIER).body()).contains("invalid_grant");

        assertThat(browser.refresh(given.path("refresh_token").asString()).body())
                .contains("invalid_grant");
    }

    @Test
    void aQuestionWithoutProofOrForAnotherGoalIsRefused() {
        var browser = new Browser(desk);
        browser.logIn("admin", desk.secret("admin"));
        String plain = question().replaceAll("&?code_challenge(_method)?=[^&]*", "");
        assertThat(goal(browser.get(plain))).contains("error=invalid_request");
        assertThat(browser.get(question().replace("school.example", "evil.example"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTokenToRefreshWithIsExchangedForAnother() {
        var browser = new Browser(desk);
        JsonNode first = browser.tokens("admin", desk.secret("admin"));
        JsonNode second = Desk.json(browser.refresh(first.path("refresh_token").asString()), 200);

        assertThat(second.path("refresh_token").asString())
                .isNotEqualTo(first.path("refresh_token").asString());
        assertThat(browser.refresh(first.path("refresh_token").asString()).body())
                .contains("invalid_grant");
        assertThat(Desk.json(browser.refresh(second.path("refresh_token").asString()), 200)
                        .path("access_token")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void whatSomebodyMayDoHoldsFromTheNextTokenOn() {
        String initial = created("rui", "registrar");
        var browser = new Browser(desk);
        browser.logIn("rui", initial);
        choose(browser, initial, OWN, OWN);
        JsonNode given = Desk.json(browser.exchange(code(browser.get(question())), VERIFIER), 200);
        String path = "/v1/users/" + idOf("rui");

        Desk.json(desk.asAdmin("PATCH", path, "{\"roles\":[\"auditor\"]}"), 200);
        JsonNode refreshed =
                Desk.json(browser.refresh(given.path("refresh_token").asString()), 200);
        assertThat(tokens.decode(refreshed.path("access_token").asString()).getClaimAsStringList("roles"))
                .containsExactly("auditor");

        Desk.json(desk.asAdmin("PATCH", path, "{\"active\":false}"), 200);
        assertThat(browser.refresh(refreshed.path("refresh_token").asString()).statusCode())
                .isEqualTo(400);
        assertThat(goal(new Browser(desk).logIn("rui", OWN))).isEqualTo("/login?error");
    }

    @Test
    void aFormOfAnotherSiteLogsNobodyIn() {
        assertThat(new Browser(desk)
                        .post("/login", Map.of("username", "admin", "password", desk.secret("admin")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoLogsOutIsAskedAgain() {
        var browser = new Browser(desk);
        browser.logIn("admin", desk.secret("admin"));
        assertThat(browser.get("/login/welcome").statusCode()).isEqualTo(200);

        assertThat(goal(browser.submit("/login/welcome", "/logout", Map.of()))).isEqualTo("/login?logout");

        assertThat(goal(browser.get(question()))).isEqualTo("/login");
    }

    @Test
    void thePagesTakeNothingFromElsewhereAndTheCookieIsForThisHostAlone() {
        HttpResponse<String> page = new Browser(desk).get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-matricula-login=")
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/;");
        assertThat(page.body()).contains("<html lang=\"en\">").doesNotContain("{{");
    }

    @Test
    void thePagesSpeakPortuguese() {
        HttpResponse<String> page = Desk.send(desk.request("/login")
                .header("Accept-Language", "pt-BR,pt;q=0.9")
                .GET());
        assertThat(page.body()).contains("<html lang=\"pt\">", "Senha", "Usu&aacute;rio");
    }

    private HttpResponse<String> choose(Browser browser, String current, String chosen, String repeated) {
        return browser.submit(
                "/password", "/password", Map.of("current", current, "chosen", chosen, "repeated", repeated));
    }

    private String created(String name, String... roles) {
        String body = "{\"username\":\"" + name + "\",\"roles\":[\"" + String.join("\",\"", roles) + "\"]}";
        return Desk.json(desk.asAdmin("POST", "/v1/users", body), 201)
                .path("initialPassword")
                .asString();
    }

    /** A new initial password of a user who is made if there is none. */
    private String reset(String name) {
        if (Desk.json(desk.asAdmin("GET", "/v1/users", ""), 200).toString().contains("\"" + name + "\"")) {
            return Desk.json(desk.asAdmin("PATCH", "/v1/users/" + idOf(name), "{\"resetPassword\":true}"), 200)
                    .path("initialPassword")
                    .asString();
        }
        return created(name, "marketing");
    }

    private String idOf(String name) {
        for (JsonNode user :
                Desk.json(desk.asAdmin("GET", "/v1/users", ""), 200).path("items")) {
            if (user.path("username").asString().equals(name)) {
                return user.path("userId").asString();
            }
        }
        throw new AssertionError("there is no " + name);
    }
}
