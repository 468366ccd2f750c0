package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A person in front of a browser, whom the web sends to the issuer to log in. It follows nobody by itself. */
public final class Browser {

    private static final String VERIFIER = "a-verifier-that-only-the-program-knows-before-it-comes-back";
    private static final String CODES_GO_TO = "/login/oauth2/code/matricula";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final URI base;
    private final Matricula matricula;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    Browser(URI base, Matricula matricula) {
        this.base = base;
        this.matricula = matricula;
    }

    /** Goes the whole way from the question of the web to the tokens that it gets. */
    public JsonNode logIn(String username, String password) {
        assertThat(goal(get(question()))).isEqualTo("/login");
        return tokensFor(submit("/login", Map.of("username", username, "password", password)));
    }

    /** The same for somebody who has to choose a password of their own before. */
    public JsonNode logInFirst(String username, String initial, String chosen) {
        get(question());
        assertThat(goal(submit("/login", Map.of("username", username, "password", initial))))
                .isEqualTo("/password");
        return tokensFor(submit("/password", Map.of("current", initial, "chosen", chosen, "repeated", chosen)));
    }

    /** Where an attempt to log in leads. */
    public String attempt(String username, String password) {
        return goal(submit("/login", Map.of("username", username, "password", password)));
    }

    /** New tokens for the one to refresh with. */
    public HttpResponse<String> refresh(String token) {
        return asTheWeb(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private JsonNode tokensFor(HttpResponse<String> loggedIn) {
        String goal = goal(get(goal(loggedIn)));
        Matcher code = CODE.matcher(goal);
        assertThat(code.find()).as(goal).isTrue();
        HttpResponse<String> tokens = asTheWeb(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code.group(1),
                "redirect_uri",
                home() + CODES_GO_TO,
                "code_verifier",
                VERIFIER));
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return Json.read(tokens.body());
    }

    private String question() {
        return "/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "web",
                        "redirect_uri", home() + CODES_GO_TO,
                        "scope", "openid",
                        "state", "as-it-was",
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"));
    }

    /** Where people find the installation, by its own words. */
    private String home() {
        return matricula.get("/.well-known/openid-configuration").string("issuer");
    }

    private HttpResponse<String> submit(String page, Map<String, String> fields) {
        String shown = get(page).body();
        Matcher csrf = CSRF.matcher(shown);
        assertThat(csrf.find()).as(shown).isTrue();
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", csrf.group(1));
        return send(request(page).POST(BodyPublishers.ofString(form(form))));
    }

    private HttpResponse<String> asTheWeb(Map<String, String> form) {
        String login = "web:" + matricula.secretOf("web");
        return send(request("/oauth2/token")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(form(form))));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String goal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
