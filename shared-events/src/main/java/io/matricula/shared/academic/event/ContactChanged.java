package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A student goes by another name, or is reached at another address.
 *
 * @param studentId the person, known from the first request on; a student once registered
 * @param name the new name; absent if it is the same as before
 * @param email the new address; absent if it is the same as before
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record ContactChanged(
        @DataSubject StudentId studentId,
        @Personal(Compartment.FISCAL) @Nullable String name,
        @Personal(Compartment.CONTACT) @Nullable String email,
        String reason,
        Actor actor)
        implements AcademicEvent {

    /** Without the person, so that no log has it. */
    @Override
    public String toString() {
        return "ContactChanged[studentId=" + studentId + "]";
    }
}
