package io.matricula.enrollment.student;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.AddressIds;
import io.matricula.platform.security.identity.PersonalIds;
import java.nio.charset.StandardCharsets;

/** What this slice hands to tests that are told in another package. */
public final class StudentParts {

    private static final PersonalIds IDS =
            PersonalIds.of(name -> (name + " of a school that is only a test").getBytes(StandardCharsets.US_ASCII));

    private StudentParts() {}

    public static PersonDirectory people(Commands commands) {
        return new PersonDirectory(commands, keys());
    }

    static IdentityKeys keys() {
        return new IdentityKeys(IDS, new AddressIds(IDS));
    }
}
