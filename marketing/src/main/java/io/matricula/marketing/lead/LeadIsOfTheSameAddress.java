package io.matricula.marketing.lead;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.IdentityKey;
import org.jspecify.annotations.Nullable;

/** R31: a lead is converted only by an enrollment of the same e-mail address. */
@Rule("R31")
final class LeadIsOfTheSameAddress {

    private LeadIsOfTheSameAddress() {}

    /** Whether the addresses are equal; a sender who did not know the rule says none, and is believed. */
    static boolean holds(IdentityKey lead, @Nullable IdentityKey enrollment) {
        return enrollment == null || enrollment.equals(lead);
    }
}
