package io.matricula.shared.marketing.event;

import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person showed interest and agreed to be contacted.
 *
 * @param leadId the lead
 * @param name the full name; null once the person has been erased
 * @param email where the person is reached; null once the person has been erased
 * @param phone the phone number as given
 * @param source where the interest came from, such as a campaign
 * @param offeringId the offering
 * @param consentedAt when the person agreed to be contacted, UTC
 */
@Revision("1")
public record LeadCaptured(
        @DataSubject LeadId leadId,
        @Personal(Compartment.CONTACT) @Nullable String name,
        @Personal(Compartment.CONTACT) @Nullable String email,
        @Personal(Compartment.CONTACT) @Nullable String phone,
        @Nullable String source,
        @Nullable OfferingId offeringId,
        Instant consentedAt)
        implements MarketingEvent {

    /** Without the person, so that no log has it. */
    @Override
    public String toString() {
        return "LeadCaptured[leadId=" + leadId + "]";
    }
}
