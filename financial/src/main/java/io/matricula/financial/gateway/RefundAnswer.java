package io.matricula.financial.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What the gateway says of a refund.
 *
 * @param error why not, for a person to read; absent if the money went back
 */
public record RefundAnswer(@Nullable String error) {

    public static RefundAnswer done() {
        return new RefundAnswer(null);
    }

    public static RefundAnswer failed(String error) {
        return new RefundAnswer(error);
    }

    boolean succeeded() {
        return error == null;
    }
}
