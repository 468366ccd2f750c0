package io.matricula.financial.gateway.simulated;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the simulated provider tells that a charge was paid.
 *
 * @param duplicate notifies twice
 * @param outOfOrder sends the stale pending state last
 */
record SimulatedPayment(
        @Schema(description = "Notifies twice.") @Nullable Boolean duplicate,
        @Schema(description = "Sends the stale pending state last.") @Nullable Boolean outOfOrder) {

    static final SimulatedPayment PLAIN = new SimulatedPayment(null, null);

    boolean isDuplicate() {
        return Boolean.TRUE.equals(duplicate);
    }

    boolean isOutOfOrder() {
        return Boolean.TRUE.equals(outOfOrder);
    }
}
