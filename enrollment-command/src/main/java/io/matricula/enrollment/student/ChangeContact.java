package io.matricula.enrollment.student;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives a student another name or address. Repeating it changes nothing; refused with NOT_FOUND if the person has been erased.
 *
 * @param studentId the student
 * @param name the new name; absent to leave it as it is
 * @param email the new address; absent to leave it as it is
 * @param reason why, in the actor's words
 * @param actor who does it (R19)
 */
@AllowedTo(Role.REGISTRAR)
record ChangeContact(
        @DataSubject @TargetAggregateIdentifier StudentId studentId,
        @Personal(Compartment.FISCAL) @Nullable String name,
        @Personal(Compartment.CONTACT) @Nullable String email,
        String reason,
        Actor actor) {

    /** Without the person, so that no log has it. */
    @Override
    public String toString() {
        return "ChangeContact[studentId=" + studentId + "]";
    }
}
