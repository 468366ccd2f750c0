package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import org.jspecify.annotations.Nullable;

/** Interest that was not recorded yet. */
public final class LeadDraft {

    private final Matricula matricula;
    private final Person person;
    private boolean consent = true;
    private @Nullable Offering offering;

    LeadDraft(Matricula matricula, Person person) {
        this.matricula = matricula;
        this.person = person;
    }

    public LeadDraft withoutConsent() {
        consent = false;
        return this;
    }

    public LeadDraft in(Offering wanted) {
        offering = wanted;
        return this;
    }

    public Call call() {
        return Call.post(
                "/v1/leads",
                Json.object(
                        "name",
                        person.name(),
                        "email",
                        person.email(),
                        "source",
                        "fair",
                        "offeringId",
                        offering == null ? null : offering.id(),
                        "consent",
                        consent));
    }

    public Answer ask() {
        return matricula.send(call());
    }

    public Lead captured() {
        Answer answer = ask();
        assertThat(answer.status()).as("POST /v1/leads: %s", answer).isEqualTo(201);
        String id = answer.string("leadId");
        assertThat(answer.header("Location")).endsWith("/v1/leads/" + id);
        return new Lead(matricula, id);
    }
}
