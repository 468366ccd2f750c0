package io.matricula.query.leads;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.event.LeadCaptured;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of a lead.
 *
 * @param source where the interest came from first
 * @param enrollmentId the enrollment that made a student of the lead
 */
record LeadView(
        LeadId leadId,
        String name,
        String email,
        @Nullable String source,
        LeadStatus status,
        int remindersSent,
        @Nullable EnrollmentId enrollmentId) {

    static LeadView of(LeadCaptured captured) {
        return new LeadView(
                captured.leadId(), captured.name(), captured.email(), captured.source(), LeadStatus.CAPTURED, 0, null);
    }

    LeadView in(LeadStatus newStatus) {
        return new LeadView(leadId, name, email, source, newStatus, remindersSent, enrollmentId);
    }

    LeadView convertedBy(EnrollmentId enrollment) {
        return new LeadView(leadId, name, email, source, LeadStatus.CONVERTED, remindersSent, enrollment);
    }
}
