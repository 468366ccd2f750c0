package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Views.ProjectionView;
import io.matricula.acceptance.vocabulary.Views.ReplayView;

/** One read model, by name. */
public record Projection(Matricula matricula, String name) {

    public Call startReplay() {
        return Call.post("/v1/projections/" + name + "/replays");
    }

    /** Rebuilds it from the first fact and waits until that is done. */
    public ReplayView replay() {
        Answer answer = matricula.send(startReplay());
        assertThat(answer.status()).as("replay of %s: %s", name, answer).isEqualTo(202);
        assertThat(answer.header("Location"))
                .endsWith("/v1/projections/" + name + "/replays/" + answer.string("replayId"));
        return awaitReplayed(answer);
    }

    /** Waits until it shows everything that has happened by now. */
    public void awaitCaughtUp() {
        long head = state().head();
        Eventually.eventually(() -> assertThat(state().position()).isGreaterThanOrEqualTo(head));
    }

    private ProjectionView state() {
        return matricula.read("/v1/projections/" + name, ProjectionView.class);
    }

    public ReplayView awaitReplayed(Answer started) {
        String progress = "/v1/projections/" + name + "/replays/" + started.string("replayId");
        Eventually.eventually(() -> assertThat(at(progress).status()).isEqualTo("COMPLETED"));
        return at(progress);
    }

    private ReplayView at(String progress) {
        Answer answer = matricula.get(progress);
        if (Patience.asksToComeAgain(answer)) {
            throw new AssertionError(progress + " is not known now: " + answer);
        }
        if (answer.status() != 200) {
            throw new IllegalStateException(progress + ": " + answer);
        }
        return Json.as(answer.json(), ReplayView.class);
    }
}
