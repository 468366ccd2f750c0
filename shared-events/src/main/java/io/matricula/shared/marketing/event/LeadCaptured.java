package io.matricula.shared.marketing.event;

import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.marketing.LeadId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person showed interest and agreed to be contacted.
 *
 * @param leadId the lead
 * @param name the full name
 * @param email where the person is reached
 * @param phone the phone number as given
 * @param source where the interest came from, such as a campaign
 * @param offeringId the offering
 * @param consentedAt when the person agreed to be contacted, UTC
 */
@Revision("1")
public record LeadCaptured(
        LeadId leadId,
        String name,
        String email,
        @Nullable String phone,
        @Nullable String source,
        @Nullable OfferingId offeringId,
        Instant consentedAt)
        implements MarketingEvent {}
