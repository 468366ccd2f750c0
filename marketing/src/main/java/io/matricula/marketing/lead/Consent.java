package io.matricula.marketing.lead;

import io.matricula.shared.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** R20: only a consenting lead is contacted, and opting out is final until a consent given after it. */
@Rule("R20")
record Consent(@Nullable Instant givenAt, @Nullable Instant withdrawnAt) {

    static final Consent NONE = new Consent(null, null);

    boolean allowsContact() {
        return givenAt != null && (withdrawnAt == null || givenAt.isAfter(withdrawnAt));
    }

    Consent given(Instant at) {
        return new Consent(at, withdrawnAt);
    }

    Consent withdrawn(Instant at) {
        return new Consent(givenAt, at);
    }
}
