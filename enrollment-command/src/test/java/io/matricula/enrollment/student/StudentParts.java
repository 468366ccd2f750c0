package io.matricula.enrollment.student;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.AddressIds;
import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What this slice hands to tests that are told in another package. */
public final class StudentParts {

    private static final PersonalIds IDS =
            PersonalIds.of(name -> (name + " of a school that is only a test").getBytes(StandardCharsets.US_ASCII));

    private StudentParts() {}

    public static PersonRecognition people(Commands commands) {
        return new PersonRecognition(commands, keys());
    }

    /** A person is known by both, as it was before every link had to be confirmed. */
    public static List<Object> claims(IdentityKey email, IdentityKey document, StudentId person) {
        return List.of(new ClaimEmail(email, document, person), new ClaimDocument(document, person));
    }

    static IdentityKeys keys() {
        return new IdentityKeys(IDS, new AddressIds(IDS));
    }
}
