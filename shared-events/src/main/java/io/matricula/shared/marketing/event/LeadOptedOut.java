package io.matricula.shared.marketing.event;

import io.matricula.shared.marketing.LeadId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The person may not be contacted any more (R20).
 *
 * @param leadId the lead
 * @param reason why, as a constant or in the actor's words
 */
@Revision("1")
public record LeadOptedOut(LeadId leadId, @Nullable String reason) implements MarketingEvent {}
