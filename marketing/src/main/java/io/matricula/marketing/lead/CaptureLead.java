package io.matricula.marketing.lead;

import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Notes a person's interest and consent; the same person again adds interest to the same lead.
 *
 * @param leadId the lead
 * @param name the full name
 * @param email where the person is reached
 * @param phone the phone number as given
 * @param source where the interest came from, such as a campaign
 * @param offeringId the offering
 * @param consentedAt when the person agreed to be contacted, UTC
 */
@AllowedTo(anybody = true)
record CaptureLead(
        @DataSubject @TargetAggregateIdentifier LeadId leadId,
        @Personal(Compartment.CONTACT) String name,
        @Personal(Compartment.CONTACT) String email,
        @Personal(Compartment.CONTACT) @Nullable String phone,
        @Nullable String source,
        @Nullable OfferingId offeringId,
        Instant consentedAt) {}
