package io.matricula.platform.web.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The problem answers (RFC 9457) of this product: each has a {@code code} for programs, of which its type is made. */
final class Problems {

    private static final String CODE = "code";

    private Problems() {}

    /** Never with personal data or a stack trace in its detail. */
    static ProblemDetail of(HttpStatusCode status, String code, @Nullable String detail) {
        return coded(ProblemDetail.forStatusAndDetail(status, String.valueOf(detail)), code);
    }

    /** A refusal, with the values that explain it. */
    static ProblemDetail refused(HttpStatus status, String code, @Nullable String detail, Map<String, String> data) {
        ProblemDetail problem = of(status, code, detail);
        if (!data.isEmpty()) {
            problem.setProperty("data", data);
        }
        return problem;
    }

    /** Fields that are well-formed but wrong. */
    static ProblemDetail invalid(List<Violation> violations) {
        ProblemDetail problem =
                of(HttpStatus.UNPROCESSABLE_CONTENT, ProblemCode.VALIDATION_FAILED, "Some fields are not valid.");
        problem.setProperty("violations", violations);
        return problem;
    }

    /** A field that cannot be understood. */
    static ProblemDetail malformed(Violation violation) {
        ProblemDetail problem = of(HttpStatus.BAD_REQUEST, ProblemCode.MALFORMED_REQUEST, violation.toString());
        problem.setProperty("violations", List.of(violation));
        return problem;
    }

    /** A problem that the framework has described, under the code that its status stands for. */
    static ProblemDetail coded(ProblemDetail problem) {
        boolean hasCode =
                problem.getProperties() != null && problem.getProperties().containsKey(CODE);
        return hasCode ? problem : coded(problem, ProblemCode.of(HttpStatusCode.valueOf(problem.getStatus())));
    }

    private static ProblemDetail coded(ProblemDetail problem, String code) {
        problem.setType(URI.create(
                "urn:matricula:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setProperty(CODE, code);
        return problem;
    }
}
