package io.matricula.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;

/** Programs log in with their secrets. */
class IssuerTest extends Issuer {

    private static final String GRANT = "grant_type=client_credentials";

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "finance", "marketing", "operator", "auditor", "privacy", "admin"})
    void aProgramGetsATokenWithItsRole(String role) {
        JsonNode answer = Desk.json(asked(GRANT, Desk.basic(role, desk.secret(role))), 200);
        Jwt token = tokens.decode(answer.path("access_token").asString());
        assertThat(token.getSubject()).isEqualTo(role);
        assertThat(token.getClaimAsStringList("roles")).containsExactly(role);
        assertThat(token.getAudience()).containsExactly("matricula");
        assertThat(token.getIssuer()).hasToString(URL);
        assertThat(answer.path("expires_in").asInt()).isBetween(890, 900);
    }

    @Test
    void theSecretMayComeInTheForm() {
        String form = GRANT + "&client_id=auditor&client_secret=" + desk.secret("auditor");
        assertThat(asked(form, null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"registrar,wrong", "nobody,wrong"})
    void whoeverDoesNotKnowTheSecretGetsNone(String name, String secret) {
        HttpResponse<String> answer = asked(GRANT, Desk.basic(name, secret));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("invalid_client");
    }

    @Test
    void theWebGetsNoneForItself() {
        assertThat(asked(GRANT, Desk.basic("web", desk.secret("web"))).body()).contains("unauthorized_client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"grant_type=password&username=a&password=b", "grant_type=authorization_code&code=x", "%%%", ""})
    void whatIsNoRequestForATokenIsRefused(String form) {
        assertThat(asked(form, Desk.basic("registrar", desk.secret("registrar")))
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void itSaysWhatThereIsAndWhereItsKeysAreAndShowsNothingPrivate() {
        JsonNode description = Desk.json(got("/.well-known/openid-configuration"), 200);
        assertThat(description.path("issuer").asString()).isEqualTo(URL);
        assertThat(description.path("jwks_uri").asString()).isEqualTo(URL + "/oauth2/jwks");
        assertThat(description.path("authorization_endpoint").asString()).isEqualTo(URL + "/oauth2/authorize");
        assertThat(description.propertyNames()).doesNotContain("userinfo_endpoint", "end_session_endpoint");
        assertThat(description.path("id_token_signing_alg_values_supported").toString())
                .isEqualTo("[\"ES256\"]");
        JsonNode keys = Desk.json(got("/oauth2/jwks"), 200).path("keys");
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).propertyNames())
                .contains("x", "y", "kid")
                .doesNotContain("d", "p", "q", "dp", "dq", "qi");
    }

    @Test
    void whatIsSecretIsForTheOwnerAlone() throws IOException {
        for (Path folder : new Path[] {DATA.resolve("credentials"), DATA.resolve("secrets")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            try (var files = Files.list(folder)) {
                assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
            }
        }
    }

    private HttpResponse<String> asked(String form, @Nullable String authorization) {
        var request = desk.request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return Desk.send(request);
    }

    private HttpResponse<String> got(String path) {
        return Desk.send(desk.request(path).GET());
    }
}
