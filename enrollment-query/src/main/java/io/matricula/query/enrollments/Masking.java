package io.matricula.query.enrollments;

import io.matricula.platform.security.access.Caller;
import io.matricula.shared.access.Role;

/** Who sees an enrollment without how to reach its person. A stream is written long after the request, where nobody asks any more who sees it. */
final class Masking {

    private Masking() {}

    static boolean isFor(Caller caller) {
        return caller.ticket() == null
                ? caller.held() == null && !caller.has(Role.REGISTRAR) && !caller.has(Role.FINANCE)
                : caller.ticket().masked();
    }
}
