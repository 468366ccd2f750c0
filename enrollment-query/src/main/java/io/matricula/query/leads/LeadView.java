package io.matricula.query.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.matricula.platform.web.access.ShowsPerson;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.event.LeadCaptured;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of a lead.
 *
 * @param source where the interest came from first
 * @param optedOut whether the person may not be contacted, whatever else became of them (R31)
 * @param enrollmentId the enrollment that made a student of the lead
 */
record LeadView(
        @DataSubject LeadId leadId,
        @Personal(Compartment.CONTACT) @Nullable String name,
        @Personal(Compartment.CONTACT) @Nullable String email,
        @Nullable String source,
        LeadStatus status,
        boolean optedOut,
        int remindersSent,
        @Nullable EnrollmentId enrollmentId)
        implements ShowsPerson<LeadView> {

    /** A document from before it had a field for that says it by its status alone. */
    LeadView {
        optedOut = optedOut || status == LeadStatus.OPTED_OUT;
    }

    static LeadView of(LeadCaptured captured) {
        return new LeadView(
                captured.leadId(),
                captured.name(),
                captured.email(),
                captured.source(),
                LeadStatus.CAPTURED,
                false,
                0,
                null);
    }

    LeadView withConsent(boolean given) {
        LeadStatus next = given ? LeadStatus.CAPTURED : LeadStatus.OPTED_OUT;
        return new LeadView(
                leadId, name, email, source, enrollmentId == null ? next : status, !given, remindersSent, enrollmentId);
    }

    LeadView convertedBy(EnrollmentId enrollment) {
        return new LeadView(leadId, name, email, source, LeadStatus.CONVERTED, optedOut, remindersSent, enrollment);
    }

    /** Without the person, who has been erased (R35). */
    LeadView withoutPerson() {
        return new LeadView(leadId, null, null, source, status, optedOut, remindersSent, enrollmentId);
    }

    /** Whether the person has been erased; not said of others. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonProperty
    @Nullable
    Boolean erased() {
        return email == null ? true : null;
    }

    @Override
    public LeadView masked() {
        String shown = email == null ? null : ShowsPerson.maskedEmail(email);
        return new LeadView(leadId, name, shown, source, status, optedOut, remindersSent, enrollmentId);
    }
}
