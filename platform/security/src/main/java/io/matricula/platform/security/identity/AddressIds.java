package io.matricula.platform.security.identity;

import io.matricula.shared.EmailAddress;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.marketing.LeadId;
import java.util.Locale;

/** What follows from an e-mail address alone, the same in every service. */
public final class AddressIds {

    private final PersonalIds ids;

    public AddressIds(PersonalIds ids) {
        this.ids = ids;
    }

    /** Tells addresses apart without showing them. */
    public IdentityKey key(EmailAddress address) {
        return new IdentityKey(ids.of("email", address.value()));
    }

    /** The lead of an address. */
    public LeadId lead(EmailAddress address) {
        return new LeadId(ids.of("lead", address.value()));
    }

    /** The lead that an address was before there were secrets; its id confirms a guess of the address. */
    public static LeadId formerLead(String written) {
        return new LeadId(NameBasedId.of("lead", written.strip().toLowerCase(Locale.ROOT)));
    }

    /** Whether a lead is the one of an address. */
    public boolean isLead(LeadId lead, String written) {
        return lead.equals(lead(EmailAddress.of(written))) || lead.equals(formerLead(written));
    }
}
