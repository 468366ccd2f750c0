package io.matricula.enrollment.student;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.HoldKind;
import java.util.Collection;

/** R17: whoever has a hold, of whatever kind, gets no new place; the places they have are theirs. */
@Rule("R17")
final class HoldBlocksNewEnrollments {

    private HoldBlocksNewEnrollments() {}

    static boolean holds(Collection<HoldKind> open) {
        return !open.isEmpty();
    }
}
