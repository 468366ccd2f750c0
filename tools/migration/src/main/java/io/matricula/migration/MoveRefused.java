package io.matricula.migration;

/** The move must not go on; the message tells an operator why. */
final class MoveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MoveRefused(String why) {
        super(why);
    }

    MoveRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
