package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import org.jspecify.annotations.Nullable;

/** A wish to enroll that was not sent yet. */
public final class EnrollmentDraft {

    private final Matricula matricula;
    private final Person person;
    private Payable payable = Payable.card("tok_approved");
    private @Nullable Lead lead;
    private @Nullable Boolean joinWaitlist;

    EnrollmentDraft(Matricula matricula, Person person) {
        this.matricula = matricula;
        this.person = person;
    }

    public EnrollmentDraft by(Payable way) {
        payable = way;
        return this;
    }

    public EnrollmentDraft comingFrom(Lead origin) {
        lead = origin;
        return this;
    }

    public EnrollmentDraft joiningTheWaitlist() {
        joinWaitlist = true;
        return this;
    }

    /** The request as it would be sent. */
    public Call callFor(Offering offering) {
        return Call.post(
                "/v1/enrollments",
                Json.object(
                        "offeringId",
                        offering.id(),
                        "leadId",
                        lead == null ? null : lead.id(),
                        "applicant",
                        person.asApplicant(),
                        "payment",
                        payable.asBody(),
                        "joinWaitlist",
                        joinWaitlist));
    }

    /** Sends the request, whatever comes back. */
    public Answer ask(Offering offering) {
        return matricula.send(callFor(offering));
    }

    /** Sends the request, which must be accepted. */
    public Enrollment in(Offering offering) {
        Answer answer = ask(offering);
        assertThat(answer.status()).as("POST /v1/enrollments: %s", answer).isEqualTo(202);
        String id = answer.string("enrollmentId");
        assertThat(answer.header("Location")).endsWith("/v1/enrollments/" + id);
        return matricula.enrollment(id, answer.string("enrollmentAccess"));
    }
}
