package io.matricula.platform.web;

/** A request that cannot be understood, such as an unknown filter; answered with 400. */
public final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public MalformedRequest(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }
}
