package io.matricula.platform.security.token;

/** Nothing says whose tokens are taken, so that nobody could log in. */
final class IssuerUnknown extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    IssuerUnknown() {
        super("No issuer of tokens is named: set MATRICULA_ISSUER.");
    }
}
