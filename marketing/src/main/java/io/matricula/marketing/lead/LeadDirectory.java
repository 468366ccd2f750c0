package io.matricula.marketing.lead;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.AddressIds;
import io.matricula.shared.EmailAddress;
import io.matricula.shared.marketing.LeadId;

/** Which lead an address is: one that was known before there were secrets stays the same, and so does its opt-out. */
final class LeadDirectory {

    private final Commands commands;
    private final AddressIds addresses;

    LeadDirectory(Commands commands, AddressIds addresses) {
        this.commands = commands;
        this.addresses = addresses;
    }

    LeadId leadOf(String email) {
        return commands.find(new FindLead(AddressIds.formerLead(email)), LeadId.class)
                .orElseGet(() -> addresses.lead(EmailAddress.of(email)));
    }
}
