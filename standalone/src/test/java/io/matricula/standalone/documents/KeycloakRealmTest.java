package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.security.token.OwnIssuer;
import io.matricula.shared.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm that Keycloak begins with gives tokens that services take: their audience, their roles, where the settings say that roles are. */
@Tag("R32")
class KeycloakRealmTest {

    private static final String FOLDER = "deploy/keycloak/";

    private final JsonNode realm = JsonMapper.shared()
            .readTree(Document.at(FOLDER + "matricula-realm.json").text());

    @Test
    void hasTheRolesThatThereAre() {
        assertThat(texts(realm.at("/roles/realm"), "name")).containsExactlyElementsOf(claims());
    }

    @ParameterizedTest
    @EnumSource
    void aProgramHasItsRoleAndNoOther(Role role) {
        JsonNode program = client(role.claim());
        assertThat(program.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(program.path("publicClient").asBoolean()).isFalse();
        JsonNode account = only(realm.path("users"), "serviceAccountClientId", role.claim());
        assertThat(account.path("realmRoles")).singleElement().isEqualTo(account.path("serviceAccountClientId"));
    }

    @ParameterizedTest
    @EnumSource
    void theSecretOfAProgramIsGivenAtTheStart(Role role) {
        assertThat(client(role.claim()).path("secret").asString())
                .isEqualTo("${MATRICULA_%s_SECRET}".formatted(role.name()));
        assertThat(Document.at(FOLDER + "start").text())
                .contains("for role in " + String.join(" ", claims()) + "; do", "MATRICULA_${role^^}_SECRET=$secret");
    }

    @Test
    void nobodyElseLogsInWithASecretOrAPassword() {
        assertThat(texts(realm.path("clients"), "clientId"))
                .containsExactlyElementsOf(
                        Stream.concat(claims().stream(), Stream.of("people")).toList());
        assertThat(texts(realm.path("users"), "serviceAccountClientId")).containsExactlyElementsOf(claims());
        assertThat(realm.toString()).doesNotContain("credentials", "password\"");
        for (JsonNode client : realm.path("clients")) {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
        }
    }

    @Test
    void peopleLogInWithAProofAndAreLockedOutAfterFailures() {
        assertThat(client("people")
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .asString())
                .isEqualTo("S256");
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
    }

    @Test
    void tokensAreForThisProductAndHaveTheirRolesWhereItLooks() {
        assertThat(Document.at(FOLDER + "compose.env").text()).contains("\nMATRICULA_ROLES_CLAIM=realm_access.roles\n");
        for (JsonNode client : realm.path("clients")) {
            assertThat(mapper(client, "oidc-audience-mapper", "included.custom.audience"))
                    .isEqualTo(OwnIssuer.AUDIENCE);
            assertThat(mapper(client, "oidc-usermodel-realm-role-mapper", "claim.name"))
                    .isEqualTo("realm_access.roles");
            assertThat(mapper(client, "oidc-sub-mapper", "access.token.claim")).isEqualTo("true");
        }
    }

    @Test
    void theIssuerIsThisRealm() {
        String issuer = "/realms/" + realm.path("realm").asString();
        assertThat(Document.at(FOLDER + "compose.env").text())
                .contains("MATRICULA_ISSUER=http://localhost:8090" + issuer + "\n")
                .contains("MATRICULA_ISSUER_KEYS=http://keycloak:8080" + issuer + "/protocol/openid-connect/certs\n");
        assertThat(Document.at("docker-compose.yml").text()).contains("profiles: [keycloak]", "127.0.0.1:8090:8080");
    }

    private JsonNode client(String id) {
        return only(realm.path("clients"), "clientId", id);
    }

    private static String mapper(JsonNode client, String kind, String setting) {
        JsonNode config =
                only(client.path("protocolMappers"), "protocolMapper", kind).path("config");
        assertThat(config.path("access.token.claim").asString()).isEqualTo("true");
        return config.path(setting).asString();
    }

    private static JsonNode only(JsonNode list, String field, String value) {
        List<JsonNode> found = StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path(field).asString().equals(value))
                .toList();
        assertThat(found).as("%s %s", field, value).hasSize(1);
        return found.get(0);
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }

    private static List<String> claims() {
        return Arrays.stream(Role.values()).map(Role::claim).toList();
    }
}
