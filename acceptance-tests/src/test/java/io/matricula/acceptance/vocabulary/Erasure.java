package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A person who is to be forgotten. */
public final class Erasure {

    private final Matricula matricula;
    private final String id;

    private Erasure(Matricula matricula, String id) {
        this.matricula = matricula;
        this.id = id;
    }

    /** The request to forget the person who is known by this id; sent by whoever looks after privacy. */
    public static Call of(String field, String value) {
        return Call.post("/v1/erasures", Map.of(field, value, "reason", "asked to be forgotten"));
    }

    /** Asks for it, which must be accepted. */
    public static Erasure begun(Matricula matricula, String field, String value) {
        Answer answer = matricula.send(of(field, value));
        assertThat(answer.status()).as("POST /v1/erasures: %s", answer).isEqualTo(202);
        return new Erasure(matricula, answer.string("erasureId"));
    }

    /** The same, read from another process. */
    public Erasure in(Matricula other) {
        return new Erasure(other, id);
    }

    public String path() {
        return "/v1/erasures/" + id;
    }

    /** Waits until it is done. */
    public JsonNode receipt() {
        Eventually.eventually(
                () -> assertThat(matricula.get(path()).string("status")).isEqualTo("COMPLETED"));
        return matricula.get(path()).json();
    }
}
