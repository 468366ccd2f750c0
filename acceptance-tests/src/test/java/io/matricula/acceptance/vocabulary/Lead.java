package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Views.LeadView;

/** A lead that was captured. */
public record Lead(Matricula matricula, String id) {

    public LeadView now() {
        return matricula.read("/v1/leads/" + id, LeadView.class);
    }

    public Answer optOut() {
        return matricula.send(Call.post("/v1/leads/" + id + "/opt-out", Json.object("reason", "too many mails")));
    }

    public void awaitStatus(String status) {
        Eventually.eventually(() -> assertThat(now().status()).isEqualTo(status));
    }
}
