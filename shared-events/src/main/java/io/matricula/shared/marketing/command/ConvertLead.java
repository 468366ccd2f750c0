package io.matricula.shared.marketing.command;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.marketing.LeadId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that the lead became a student. Repeating it changes nothing.
 *
 * @param leadId the lead
 * @param enrollmentId the enrollment
 */
public record ConvertLead(@TargetAggregateIdentifier LeadId leadId, EnrollmentId enrollmentId) {}
