package io.matricula.platform.messaging.failure;

/** Something this answer depends on is not there yet; answered with 503 and Retry-After. */
public final class NotReady extends RuntimeException implements Transient {

    private static final long serialVersionUID = 1L;

    public NotReady(String message) {
        super(message, null, false, false);
    }
}
