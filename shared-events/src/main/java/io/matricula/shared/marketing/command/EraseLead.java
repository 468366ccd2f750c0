package io.matricula.shared.marketing.command;

import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Forgets the person of a lead (R35). Repeating it changes nothing; a lead that is not there is refused with NOT_FOUND.
 *
 * @param leadId the lead
 * @param erasureId the erasure
 */
public record EraseLead(@TargetAggregateIdentifier LeadId leadId, ErasureId erasureId) {}
