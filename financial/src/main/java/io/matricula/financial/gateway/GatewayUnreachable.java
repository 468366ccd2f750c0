package io.matricula.financial.gateway;

import io.matricula.platform.messaging.failure.Transient;

/** The gateway gave no answer: too late, broken again and again, or not asked because it was broken before. */
final class GatewayUnreachable extends RuntimeException implements Transient {

    private static final long serialVersionUID = 1L;

    GatewayUnreachable(Exception cause) {
        super("The gateway did not answer: " + cause.getClass().getSimpleName(), cause);
    }
}
