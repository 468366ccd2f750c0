package io.matricula.query.leads;

import io.matricula.platform.web.access.ShowsPerson;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.event.LeadCaptured;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of a lead.
 *
 * @param source where the interest came from first
 * @param optedOut whether the person may not be contacted, whatever else became of them (R31)
 * @param enrollmentId the enrollment that made a student of the lead
 */
record LeadView(
        LeadId leadId,
        String name,
        String email,
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

    @Override
    public LeadView masked() {
        return new LeadView(
                leadId, name, ShowsPerson.maskedEmail(email), source, status, optedOut, remindersSent, enrollmentId);
    }
}
