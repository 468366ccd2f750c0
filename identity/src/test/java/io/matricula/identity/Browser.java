package io.matricula.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.identity.program.SecretDigest;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** A person with a browser, whom the web sends to the issuer to log in. It follows nobody by itself. */
final class Browser {

    static final String VERIFIER = "a-verifier-that-only-the-program-knows-before-it-comes-back";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");
    private static final String CODES_GO_TO = Issuer.URL + "/login/oauth2/code/matricula";

    private final Desk desk;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(Desk desk) {
        this.desk = desk;
    }

    static String question() {
        return "/oauth2/authorize?"
                + Desk.form(Map.of(
                        "response_type", "code",
                        "client_id", "web",
                        "redirect_uri", CODES_GO_TO,
                        "scope", "openid",
                        "state", "as-it-was",
                        "nonce", "once",
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"));
    }

    private static String challenge() {
        return SecretDigest.of(VERIFIER).replace('+', '-').replace('/', '_').replace("=", "");
    }

    HttpResponse<String> get(String path) {
        return Desk.send(client, keepingCookies(desk.request(path)).GET());
    }

    /** Fills in the form of a page and sends it. */
    HttpResponse<String> submit(String page, String to, Map<String, String> fields) {
        HttpResponse<String> shown = get(page);
        Matcher csrf = CSRF.matcher(shown.body());
        assertThat(csrf.find()).as(shown.body()).isTrue();
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", csrf.group(1));
        return post(to, form);
    }

    HttpResponse<String> post(String to, Map<String, String> form) {
        return Desk.send(
                client,
                keepingCookies(desk.request(to))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Desk.form(form))));
    }

    HttpResponse<String> logIn(String name, String password) {
        return submit("/login", "/login", Map.of("username", name, "password", password));
    }

    /** Where an answer leads. */
    static String goal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The code with which the program is sent back. */
    static String code(HttpResponse<String> answer) {
        String goal = goal(answer);
        assertThat(goal).startsWith(CODES_GO_TO).contains("state=as-it-was");
        return String.valueOf(UriComponentsBuilder.fromUriString(goal)
                .build()
                .getQueryParams()
                .getFirst("code"));
    }

    /** Goes the whole way: asks, logs in, and comes back with tokens. */
    JsonNode tokens(String name, String password) {
        assertThat(goal(get(question()))).isEqualTo("/login");
        return Desk.json(exchange(code(get(goal(logIn(name, password)))), VERIFIER), 200);
    }

    HttpResponse<String> exchange(String code, String verifier) {
        return desk.token(
                "web",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", CODES_GO_TO,
                        "code_verifier", verifier));
    }

    HttpResponse<String> refresh(String token) {
        return desk.token("web", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    /** Cookies that say they are for TLS alone come along all the same: where TLS ends is not this test's matter. */
    private HttpRequest.Builder keepingCookies(HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        return request;
    }
}
