package io.matricula.shared.marketing.event;

import io.matricula.shared.marketing.LeadId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A person who had opted out agreed to be contacted again (R20).
 *
 * @param leadId the lead
 * @param consentedAt when the person agreed to be contacted, UTC
 */
@Revision("1")
public record LeadConsentRenewed(LeadId leadId, Instant consentedAt) implements MarketingEvent {}
