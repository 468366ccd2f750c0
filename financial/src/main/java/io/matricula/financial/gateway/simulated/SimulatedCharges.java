package io.matricula.financial.gateway.simulated;

import io.matricula.platform.messaging.records.RecordStore;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** The memory of the simulated provider. */
final class SimulatedCharges {

    static final String KIND = "simulated-charge";

    private final RecordStore records;
    private final JsonMapper json = JsonMapper.builder().build();

    SimulatedCharges(RecordStore records) {
        this.records = records;
    }

    /** The charge that was there already; empty if this one is new. */
    Optional<SimulatedCharge> putIfAbsent(String key, SimulatedCharge charge) {
        return records.putIfAbsent(KIND, key, json.writeValueAsString(charge)).map(this::read);
    }

    Optional<SimulatedCharge> find(String key) {
        return records.find(KIND, key).map(this::read);
    }

    /** Changes a charge as it is at that moment. */
    SimulatedCharge change(String key, UnaryOperator<SimulatedCharge> change) {
        while (true) {
            String known = records.find(KIND, key).orElseThrow();
            SimulatedCharge changed = change.apply(read(known));
            if (records.replace(KIND, key, known, json.writeValueAsString(changed))) {
                return changed;
            }
        }
    }

    private SimulatedCharge read(String record) {
        return json.readValue(record, SimulatedCharge.class);
    }
}
