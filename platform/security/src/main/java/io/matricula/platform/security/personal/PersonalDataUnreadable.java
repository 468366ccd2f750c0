package io.matricula.platform.security.personal;

/** Personal data cannot be read although nobody has erased it: its key is lost, or it is not what was stored. Says nothing of the data. */
public final class PersonalDataUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonalDataUnreadable(String message) {
        super(message);
    }
}
