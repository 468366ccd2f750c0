package io.matricula.enrollment.student;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.IdentityKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R9: an equal e-mail address with different document numbers is a weak match, and never merges two people. */
@Rule("R9")
final class WeakMatch {

    private WeakMatch() {}

    /** Whether the document that is known is none of those given, which are one number under its ids. */
    static boolean differs(List<IdentityKey> given, @Nullable IdentityKey known) {
        return known != null && !given.isEmpty() && !given.contains(known);
    }
}
