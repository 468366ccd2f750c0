package io.matricula.marketing.lead;

import io.matricula.platform.security.identity.AddressIds;
import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.shared.EmailAddress;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.event.LeadCaptured;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of the lead's tests. */
final class LeadFacts {

    static final AddressIds ADDRESSES = new AddressIds(
            PersonalIds.of(name -> (name + " of a school that is only a test").getBytes(StandardCharsets.US_ASCII)));
    static final LeadId ANA = ADDRESSES.lead(EmailAddress.of("ana@example.org"));
    static final IdentityKey ADDRESS_OF_ANA = ADDRESSES.key(EmailAddress.of("ANA@example.org"));
    static final IdentityKey ADDRESS_OF_BIA = ADDRESSES.key(EmailAddress.of("bia@example.org"));
    static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");
    static final Instant ONE = NOON.plusSeconds(3600);
    static final Instant TWO = ONE.plusSeconds(3600);
    static final OfferingId ALGEBRA = new OfferingId(new UUID(0, 1));
    static final OfferingId BIOLOGY = new OfferingId(new UUID(0, 2));
    static final EnrollmentId ENROLLMENT = new EnrollmentId(new UUID(0, 3));
    static final EnrollmentId ANOTHER_ENROLLMENT = new EnrollmentId(new UUID(0, 4));

    private LeadFacts() {}

    static LeadCaptured anaWasCaptured() {
        return new LeadCaptured(ANA, "Ana", "ana@example.org", null, "fair", ALGEBRA, NOON);
    }

    static CaptureLead captureAna(@Nullable String source, @Nullable OfferingId offering, Instant consentedAt) {
        return new CaptureLead(ANA, "Ana", "ana@example.org", null, source, offering, consentedAt);
    }
}
