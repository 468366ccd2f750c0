package io.matricula.platform.web;

/** A request whose sender could not be verified; answered with 401. */
public final class Unauthorized extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unauthorized(String message) {
        super(message, null, false, false);
    }
}
