package io.matricula.platform.web.requestpolicy;

import io.matricula.platform.web.problem.Objection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who is not let in, before anything else of a request is looked at. */
@FunctionalInterface
interface RequestPolicy {

    /** Why this request is turned away; empty if it is not. */
    Optional<Objection> objection(HttpServletRequest request);
}
