package io.matricula.enrollment.student;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The holds of a student, and those there were. Copies facts. */
final class Holds {

    private final Map<UUID, HoldKind> open = new HashMap<>();
    private final Set<UUID> released = new HashSet<>();

    Collection<HoldKind> kinds() {
        return open.values();
    }

    /** Whether there is or was this hold. */
    boolean know(HoldId hold) {
        return open.containsKey(hold.value()) || released.contains(hold.value());
    }

    /** Whether there is this hold. */
    boolean areOpen(HoldId hold) {
        return open.containsKey(hold.value());
    }

    /** Whether a person may release the hold and it is not released yet; refused if it is none of theirs to release. */
    boolean mayBeReleased(HoldId hold) {
        if (!know(hold)) {
            throw Refused.notFound("hold", hold);
        }
        if (open.get(hold.value()) == HoldKind.DEBT) {
            throw new Refused(RefusalCode.DEBT_OPEN, "This hold ends by itself when the debt is settled.");
        }
        return areOpen(hold);
    }

    void add(HoldId hold, HoldKind kind) {
        open.put(hold.value(), kind);
    }

    void release(HoldId hold) {
        open.remove(hold.value());
        released.add(hold.value());
    }
}
