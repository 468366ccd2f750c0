package io.matricula.enrollment.enrollment;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;

/** What a command does to an enrollment where it stands. */
enum Verdict {
    HAPPENS,
    CHANGES_NOTHING,
    REFUSED;

    static Verdict happensIf(boolean may) {
        return may ? HAPPENS : CHANGES_NOTHING;
    }

    static Verdict refusedUnless(boolean may) {
        return may ? HAPPENS : REFUSED;
    }

    boolean happens() {
        return this == HAPPENS;
    }

    /** Whether it happens; a command that may not happen is refused by this name. */
    boolean orRefuse(RefusalCode code, String why) {
        if (this == REFUSED) {
            throw new Refused(code, why);
        }
        return happens();
    }
}
