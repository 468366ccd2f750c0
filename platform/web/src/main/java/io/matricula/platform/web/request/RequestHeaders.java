package io.matricula.platform.web.request;

/** The names of headers of a request that are this product's own. */
public final class RequestHeaders {

    /** What a client tells a repeated request by, 1 to 255 visible characters. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private RequestHeaders() {}
}
