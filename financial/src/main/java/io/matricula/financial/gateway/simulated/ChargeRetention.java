package io.matricula.financial.gateway.simulated;

import io.matricula.platform.messaging.records.Retention;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the simulated provider keeps its charges: those that wait for their payer as long as a boleto may be paid, those whose
 * refunds fail for ever, and what is settled no longer than every record. A settled charge is refunded without being looked up.
 */
final class ChargeRetention implements Retention {

    private final Duration longestWait;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * A retention.
     *
     * @param longestWait how long a charge may be paid after it was made
     */
    ChargeRetention(Duration longestWait) {
        this.longestWait = longestWait;
    }

    @Override
    public String kind() {
        return SimulatedCharges.KIND;
    }

    @Override
    public boolean isOver(String record, Duration age) {
        SimulatedCharge charge = json.readValue(record, SimulatedCharge.class);
        return switch (charge.outcome()) {
            case DECLINED -> true;
            case PAID -> charge.refundable();
            case PENDING, UNKNOWN -> age.compareTo(longestWait) > 0;
        };
    }
}
