package io.matricula.marketing.lead;

import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.EmailAddress;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.marketing.LeadId;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/leads}. */
record LeadRequest(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 254) @Email String email,
        @Size(max = 40) @Nullable String phone,
        @Size(max = 100) @Nullable String source,
        @Nullable UUID offeringId,
        @NotNull @AssertTrue Boolean consent) {

    /** The same request; 422 if the address has characters that cannot be seen. */
    LeadRequest checked() {
        if (!EmailAddress.isVisible(email)) {
            throw new InvalidRequest("email", "must not contain invisible characters");
        }
        return this;
    }

    CaptureLead toCommand(LeadId lead, Instant consentedAt) {
        return new CaptureLead(
                lead, name, email, phone, source, offeringId == null ? null : new OfferingId(offeringId), consentedAt);
    }
}
