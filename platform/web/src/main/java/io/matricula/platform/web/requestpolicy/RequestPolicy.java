package io.matricula.platform.web.requestpolicy;

import io.matricula.platform.web.problem.Objection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Which requests are turned away before anything else looks at them. */
@FunctionalInterface
interface RequestPolicy {

    /** Why this request is turned away; empty if it is not. */
    Optional<Objection> objection(HttpServletRequest request);
}
