package io.matricula.platform.web.requestpolicy;

/** An origin in a setting that no browser would name. */
final class OriginUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OriginUnreadable(String origin) {
        super("MATRICULA_ORIGINS names \"" + origin + "\", which is no origin.");
    }
}
