package io.matricula.financial.gateway.simulated;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cards of the simulated provider: the token decides the outcome. */
enum SimulatedCard {
    APPROVED("tok_approved"),
    DECLINED("tok_declined"),
    INSUFFICIENT_FUNDS("tok_insufficient_funds"),
    FRAUD_SUSPECTED("tok_fraud_suspected"),

    /** Charged, but the answer never comes back. */
    TIMEOUT("tok_timeout"),

    /** Fails twice, then approves. */
    FLAKY("tok_flaky"),

    /** Approves; every refund fails. */
    REFUND_FAILS("tok_refund_fails"),

    /** Approves; the first two requests for a refund fail, the next ones succeed. */
    REFUND_FLAKY("tok_refund_flaky");

    private final String token;

    SimulatedCard(String token) {
        this.token = token;
    }

    /** The card of a token; an unknown one is declined. */
    static SimulatedCard of(@Nullable String token) {
        return Arrays.stream(values())
                .filter(card -> card.token.equals(token))
                .findFirst()
                .orElse(DECLINED);
    }
}
