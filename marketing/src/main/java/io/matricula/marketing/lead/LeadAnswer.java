package io.matricula.marketing.lead;

import io.matricula.shared.marketing.LeadId;
import java.util.UUID;

/** Which lead the captured person is. */
record LeadAnswer(UUID leadId) {

    static LeadAnswer of(LeadId lead) {
        return new LeadAnswer(lead.value());
    }
}
