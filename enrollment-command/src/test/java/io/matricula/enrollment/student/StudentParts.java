package io.matricula.enrollment.student;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.AddressIds;
import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.shared.Actor;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What this slice hands to tests that are told in another package. */
public final class StudentParts {

    private static final PersonalIds IDS =
            PersonalIds.of(name -> (name + " of a school that is only a test").getBytes(StandardCharsets.US_ASCII));

    private static final Actor CLERK = new Actor("clerk");

    private StudentParts() {}

    public static PersonRecognition people(Commands commands) {
        return new PersonRecognition(commands, keys());
    }

    /** A person is known by both, as it was before every link had to be confirmed. */
    public static List<Object> claims(IdentityKey email, IdentityKey document, StudentId person) {
        return List.of(new ClaimEmail(email, document, person), new ClaimDocument(document, person));
    }

    /** Another address of a student. */
    public static Object changeAddress(StudentId student, String email) {
        return new ChangeContact(student, null, email, "moved", CLERK);
    }

    /** The hold with this number, of papers that are missing. */
    public static Object placeHold(StudentId student, int number) {
        return new PlaceHold(student, hold(number), HoldKind.DOCUMENTS, "the diploma is missing", CLERK);
    }

    public static Object releaseHold(StudentId student, int number) {
        return new ReleaseHold(student, hold(number), "the diploma is there", CLERK);
    }

    private static HoldId hold(int number) {
        return new HoldId(NameBasedId.of("test-hold", String.valueOf(number)));
    }

    static IdentityKeys keys() {
        return new IdentityKeys(IDS, new AddressIds(IDS));
    }
}
