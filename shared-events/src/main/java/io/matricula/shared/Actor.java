package io.matricula.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * R19: who did something, and no staff action without one: a member of staff or a program by the subject of its token, the applicant, or the system itself.
 *
 * @param name 1 to 100 characters
 */
@Rule("R19")
public record Actor(@JsonValue String name) {

    /** The enrollment saga and other automatic processes. */
    public static final Actor SYSTEM = new Actor("system");

    /** The applicant, acting without a login. */
    public static final Actor APPLICANT = new Actor("applicant");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Actor {}

    @Override
    public String toString() {
        return name;
    }
}
