package io.matricula.acceptance.access;

import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Browser;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** R32: people log in at the issuer of this installation, and may do what an administrator says. */
@Journey
@Tag("R32")
class LoginIT {

    private static final String OWN = "three words apart";

    private final Matricula matricula;
    private final String name = "u" + UUID.randomUUID().toString().substring(0, 18);

    LoginIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @Test
    void anAdministratorLetsSomebodyInWhoChoosesAPasswordAndWorks() {
        Answer added = add("registrar");

        JsonNode tokens = matricula.browser().logInFirst(name, added.string("initialPassword"), OWN);

        assertThat(as(tokens, "/v1/students").status()).isEqualTo(200);
        assertProblem(as(tokens, "/v1/users"), 403, "FORBIDDEN");
        assertThat(matricula.browser().attempt(name, added.string("initialPassword")))
                .isEqualTo("/login?error");
        assertThat(matricula.browser().logIn(name, OWN).path("access_token").asString())
                .isNotEmpty();
    }

    @Test
    void whatTheyMayDoChangesWithTheNextToken() {
        Answer added = add("registrar");
        Browser browser = matricula.browser();
        JsonNode first = browser.logInFirst(name, added.string("initialPassword"), OWN);
        String user = added.header("Location");

        change(user, Map.of("roles", List.of("finance")));
        var second = browser.refresh(first.path("refresh_token").asString());
        assertThat(second.body()).contains("access_token");

        change(user, Map.of("active", false));
        assertThat(matricula.browser().attempt(name, OWN)).isEqualTo("/login?error");
    }

    @Test
    void whoTriesTooOftenWaitsUntilSomebodyHelps() {
        Answer added = add("auditor");
        Browser browser = matricula.browser();
        for (int i = 0; i < 10; i++) {
            browser.attempt(name, "a wrong password");
        }
        assertThat(browser.attempt(name, added.string("initialPassword"))).isEqualTo("/login?error");

        change(added.header("Location"), Map.of("locked", false));
        assertThat(browser.attempt(name, added.string("initialPassword"))).isEqualTo("/password");
    }

    private Answer add(String role) {
        Answer added = matricula.send(Call.post("/v1/users", Map.of("username", name, "roles", List.of(role))));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return added;
    }

    private void change(String user, Object change) {
        Answer changed = matricula.send(Call.send("PATCH", user, Json.write(change)));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    }

    private Answer as(JsonNode tokens, String path) {
        return matricula.send(Call.get(path)
                .with("Authorization", "Bearer " + tokens.path("access_token").asString()));
    }
}
