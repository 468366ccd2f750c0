package io.matricula.platform.web.limit;

/** The rate of those whom nobody knows is no rate. */
final class UnknownRate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRate(String rate) {
        super("MATRICULA_ANONYMOUS_RATE is \"" + rate + "\", which is no rate.");
    }
}
