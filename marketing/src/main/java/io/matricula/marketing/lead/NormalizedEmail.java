package io.matricula.marketing.lead;

import io.matricula.shared.NameBasedId;
import io.matricula.shared.marketing.LeadId;
import java.util.Locale;

/** An e-mail address as it is compared: without surrounding space and in lower case. One address is one lead. */
record NormalizedEmail(String value) {

    NormalizedEmail {
        value = value.strip().toLowerCase(Locale.ROOT);
    }

    LeadId leadId() {
        return new LeadId(NameBasedId.of("lead", value));
    }
}
