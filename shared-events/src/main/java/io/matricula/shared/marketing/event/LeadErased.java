package io.matricula.shared.marketing.event;

import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.serialization.Revision;

/**
 * The person of a lead was forgotten (R35). An opt-out stays in force.
 *
 * @param leadId the lead
 * @param erasureId the erasure
 */
@Revision("1")
public record LeadErased(LeadId leadId, ErasureId erasureId) implements MarketingEvent {}
