package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Views.AttentionItem;
import io.matricula.acceptance.vocabulary.Views.EnrollmentView;
import io.matricula.acceptance.vocabulary.Views.TimelineItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An enrollment that was asked for. */
public final class Enrollment {

    private final Matricula matricula;
    private final String id;
    private final String capability;

    Enrollment(Matricula matricula, String id, String capability) {
        this.matricula = matricula;
        this.id = id;
        this.capability = capability;
    }

    /** The capability that came with the acceptance of the request. */
    public String access() {
        return capability;
    }

    public String id() {
        return id;
    }

    public String path() {
        return "/v1/enrollments/" + id;
    }

    public EnrollmentView now() {
        return matricula.read(path(), EnrollmentView.class);
    }

    public Enrollment awaitStatus(String status) {
        Eventually.eventually(() -> assertThat(now().status()).isEqualTo(status));
        return this;
    }

    /** Waits until it has this status for this reason. */
    public Enrollment awaitEnd(String status, String reason) {
        awaitStatus(status);
        assertThat(now().statusReason()).isEqualTo(reason);
        return this;
    }

    public Payment payment() {
        Eventually.eventually(() -> assertThat(now().paymentId()).isNotNull());
        return new Payment(matricula, Objects.requireNonNull(now().paymentId()));
    }

    public String studentId() {
        Eventually.eventually(() -> assertThat(now().studentId()).isNotNull());
        return Objects.requireNonNull(now().studentId());
    }

    public Watching watch() {
        return matricula.watch(updates());
    }

    public Call updates() {
        return Call.get(path() + "/updates");
    }

    /** A new ticket for a browser, as the applicant gets it. */
    public String ticket() {
        Answer given = matricula.send(tickets());
        assertThat(given.status()).as("a ticket: %s", given).isEqualTo(201);
        return given.string("ticket");
    }

    /** The request for a ticket, from the applicant. */
    public Call tickets() {
        return Call.post(path() + "/updates/tickets").withAccess(capability);
    }

    public Answer cancel() {
        return matricula.send(Call.post(path() + "/cancellation", Json.object("reason", "changed my mind")));
    }

    public Answer payBy(Payable way) {
        return matricula.send(Call.post(path() + "/payment", way.asBody()));
    }

    /** Takes the seat that is offered, which must be possible. */
    public Enrollment acceptTheOfferBy(Payable way) {
        Answer answer = payBy(way);
        assertThat(answer.status()).as("accepting the offer: %s", answer).isEqualTo(202);
        return this;
    }

    /** Gives the place up as of today. */
    public Answer withdraw() {
        return matricula.send(withdrawal(Json.object("reason", "moving away")));
    }

    public Answer withdrawAsOf(LocalDate day) {
        return matricula.send(withdrawalAsOf(day));
    }

    /** The withdrawal as it would be sent. */
    public Call withdrawalAsOf(LocalDate day) {
        return withdrawal(Json.object("reason", "moving away", "effectiveOn", day.toString()));
    }

    public Enrollment awaitPlaceInLine(int place) {
        Eventually.eventually(() -> {
            assertThat(now().status()).isEqualTo("WAITLISTED");
            assertThat(now().waitlistPosition()).isEqualTo(place);
        });
        return this;
    }

    /** Waits until a person is asked to look at it for this reason. */
    public void awaitAttention(String reason) {
        Eventually.eventually(() -> assertThat(attention()).singleElement().satisfies(item -> assertThat(item.reason())
                .isEqualTo(reason)));
    }

    public void awaitNoAttention() {
        Eventually.eventually(() -> assertThat(attention()).isEmpty());
    }

    public Answer resolveAttention(String outcome) {
        return matricula.send(Call.post(
                "/v1/attention/" + id + "/resolution", Json.object("outcome", outcome, "reason", "bank transfer")));
    }

    public Answer retryAttention() {
        return matricula.send(Call.post("/v1/attention/" + id + "/retry", Json.object("reason", "provider is back")));
    }

    public List<TimelineItem> timeline() {
        return matricula
                .get(path() + "/timeline")
                .json()
                .path("items")
                .valueStream()
                .map(item -> Json.as(item, TimelineItem.class))
                .toList();
    }

    /** What has happened so far: the timeline is another read model than the one of statuses, and may be behind it. */
    public List<String> facts() {
        matricula.projection("timeline").awaitCaughtUp();
        return timeline().stream().map(TimelineItem::type).toList();
    }

    private Call withdrawal(Map<String, Object> body) {
        return Call.post(path() + "/withdrawal", body);
    }

    private List<AttentionItem> attention() {
        return matricula.attention().stream()
                .filter(item -> item.enrollmentId().equals(id))
                .toList();
    }
}
