package io.matricula.enrollment.student;

import io.matricula.platform.command.Commands;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EmailOwner;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.command.ClaimDocument;
import io.matricula.shared.academic.command.ClaimEmail;
import org.jspecify.annotations.Nullable;

/** Recognizes a person (R9): by document number first, else by e-mail. Asking again, or at the same time, gives the same person. */
public final class PersonDirectory {

    private final Commands commands;

    public PersonDirectory(Commands commands) {
        this.commands = commands;
    }

    /**
     * The person behind an applicant.
     *
     * @param candidate the id of this person if nobody is known yet
     */
    public StudentId recognize(Applicant applicant, StudentId candidate) {
        IdentityKey given =
                applicant.documentNumber() == null ? null : IdentityKeys.ofDocument(applicant.documentNumber());
        EmailOwner match = commands.ask(
                new ClaimEmail(IdentityKeys.ofEmail(applicant.email()), given, candidate), EmailOwner.class);
        StudentId person = match.studentId() == null ? candidate : match.studentId();
        @Nullable IdentityKey document = given == null ? match.document() : given;
        return document == null ? person : commands.ask(new ClaimDocument(document, person), StudentId.class);
    }
}
