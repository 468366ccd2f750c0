package io.matricula.enrollment.student;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.IdentityKey;
import org.jspecify.annotations.Nullable;

/** R9: an equal e-mail address with different document numbers is a weak match, and never merges two people. */
@Rule("R9")
final class WeakMatch {

    private WeakMatch() {}

    static boolean differs(@Nullable IdentityKey given, @Nullable IdentityKey known) {
        return given != null && known != null && !given.equals(known);
    }
}
