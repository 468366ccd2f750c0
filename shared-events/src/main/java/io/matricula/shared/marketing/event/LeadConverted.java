package io.matricula.shared.marketing.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.marketing.LeadId;
import org.axonframework.serialization.Revision;

/**
 * The lead became a student.
 *
 * @param leadId the lead
 * @param enrollmentId the enrollment
 */
@Revision("1")
public record LeadConverted(LeadId leadId, EnrollmentId enrollmentId) implements MarketingEvent, ConcernsEnrollment {}
