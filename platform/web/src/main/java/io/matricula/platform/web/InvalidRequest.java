package io.matricula.platform.web;

import java.util.List;

/** A request that is well-formed but wrong in some fields; answered with 422. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem.Violation> violations;

    public InvalidRequest(List<Problem.Violation> violations) {
        super("Invalid request", null, false, false);
        this.violations = List.copyOf(violations);
    }

    public InvalidRequest(String field, String message) {
        this(List.of(new Problem.Violation(field, message)));
    }

    List<Problem.Violation> violations() {
        return violations;
    }
}
