package io.matricula.enrollment.enrollment;

import io.matricula.shared.Money;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.event.MatterRaised;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in attention beside an enrollment. Copies facts and decides nothing. */
final class Matters {

    private final Map<AttentionReason, MatterRaised> open = new EnumMap<>(AttentionReason.class);

    boolean has(MatterRaised matter) {
        return matter.equals(open.get(matter.kind()));
    }

    boolean has(AttentionReason kind) {
        return open.containsKey(kind);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    List<AttentionReason> kinds() {
        return List.copyOf(open.keySet());
    }

    /** What is still owed where money is short. */
    @Nullable
    Money missing() {
        MatterRaised shortMoney = open.get(AttentionReason.PAYMENT_SHORT);
        return shortMoney == null ? null : shortMoney.missing();
    }

    void raise(MatterRaised matter) {
        open.put(matter.kind(), matter);
    }

    void close(AttentionReason kind) {
        open.remove(kind);
    }
}
