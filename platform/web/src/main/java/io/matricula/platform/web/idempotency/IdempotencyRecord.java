package io.matricula.platform.web.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an idempotency key.
 *
 * @param request the fingerprint of the body it came with
 * @param status of the answer, once one was given that lasts
 * @param location of the answer, if it had one
 * @param body of the answer, if it had one
 * @param open how many requests with this key and body have no known outcome; absent in old records, for one
 */
record IdempotencyRecord(
        String request,
        @Nullable Integer status,
        @Nullable String location,
        @Nullable String body,
        @Nullable Integer open) {

    static IdempotencyRecord claimedBy(Fingerprint request) {
        return new IdempotencyRecord(request.content(), null, null, null, 1);
    }

    IdempotencyRecord answered(int withStatus, @Nullable String withLocation, String withBody) {
        return new IdempotencyRecord(request, withStatus, withLocation, withBody, 0);
    }

    IdempotencyRecord withOneMore() {
        return new IdempotencyRecord(request, null, null, null, requests() + 1);
    }

    IdempotencyRecord withOneLess() {
        return new IdempotencyRecord(request, null, null, null, requests() - 1);
    }

    boolean isAnswered() {
        return status != null;
    }

    /** Whether every request with it was refused, so that another may have it. */
    boolean isFree() {
        return !isAnswered() && requests() == 0;
    }

    private int requests() {
        return open == null ? 1 : open;
    }
}
