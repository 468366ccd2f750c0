package io.matricula.shared.marketing.event;

import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.marketing.LeadId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A known lead showed interest again.
 *
 * @param leadId the lead
 * @param source where the interest came from, such as a campaign
 * @param offeringId the offering
 */
@Revision("1")
public record LeadInterestAdded(LeadId leadId, @Nullable String source, @Nullable OfferingId offeringId)
        implements MarketingEvent {}
