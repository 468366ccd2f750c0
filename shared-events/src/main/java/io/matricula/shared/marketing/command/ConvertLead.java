package io.matricula.shared.marketing.command;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.marketing.LeadId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Notes that the lead became a student. Repeating it changes nothing. A lead of another address is refused with {@link
 * RefusalCode#NOT_FOUND} (R31), as one that is not there.
 *
 * @param leadId the lead
 * @param enrollmentId the enrollment
 * @param address the e-mail address of the enrollment, which does not show it; absent from senders who did not know this rule
 */
public record ConvertLead(
        @TargetAggregateIdentifier LeadId leadId, EnrollmentId enrollmentId, @Nullable IdentityKey address) {}
