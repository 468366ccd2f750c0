package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Views.CancellationView;
import io.matricula.acceptance.vocabulary.Views.EnrollmentView;
import io.matricula.acceptance.vocabulary.Views.OfferingView;
import java.util.List;

/** An offering that exists. */
public final class Offering {

    private final Matricula matricula;
    private final String id;

    Offering(Matricula matricula, String id) {
        this.matricula = matricula;
        this.id = id;
    }

    public String id() {
        return id;
    }

    public String path() {
        return "/v1/offerings/" + id;
    }

    public OfferingView now() {
        return matricula.read(path(), OfferingView.class);
    }

    public String term() {
        return now().term();
    }

    public Answer changeCapacityTo(int capacity) {
        return matricula.send(Call.put(path() + "/capacity", Json.object("capacity", capacity, "reason", "room")));
    }

    /** Changes what it promises; the body as JSON without its braces. */
    public Answer revise(String changes) {
        return matricula.send(Call.send("PATCH", path(), "{" + changes + ",\"reason\":\"a mistake\"}"));
    }

    public Answer suspend() {
        return decide("/suspension");
    }

    public Answer resume() {
        return decide("/resumption");
    }

    public Answer close() {
        return decide("/closure");
    }

    public Answer cancel() {
        return decide("/cancellation");
    }

    /** How far its cancellation has come. */
    public CancellationView cancellation() {
        return matricula.read(path() + "/cancellation", CancellationView.class);
    }

    private Answer decide(String action) {
        return matricula.send(Call.post(path() + action, Json.object("reason", "teacher is away")));
    }

    public List<EnrollmentView> enrollments() {
        return matricula.list("/v1/enrollments?offeringId=" + id, EnrollmentView.class);
    }

    public void awaitShown() {
        Eventually.eventually(() -> assertThat(now().offeringId()).isEqualTo(id));
    }

    public void awaitStatus(String status) {
        Eventually.eventually(() -> assertThat(now().status()).isEqualTo(status));
    }

    /** Waits until this many applicants are on the waitlist. */
    public void awaitWaitlisted(int people) {
        Eventually.eventually(() -> assertThat(now().waitlisted()).isEqualTo(people));
    }

    public void awaitCancelled() {
        Eventually.eventually(() -> assertThat(cancellation().status()).isEqualTo("COMPLETED"));
    }

    /** Waits until this many seats are held, confirmed and free. */
    public void awaitSeats(int held, int confirmed, int available) {
        Eventually.eventually(() -> assertThat(now())
                .extracting(OfferingView::held, OfferingView::confirmed, OfferingView::available)
                .as("held, confirmed and available seats")
                .containsExactly(held, confirmed, available));
    }
}
