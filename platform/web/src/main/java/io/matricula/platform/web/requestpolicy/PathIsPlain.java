package io.matricula.platform.web.requestpolicy;

import io.matricula.platform.web.problem.Objection;
import io.matricula.platform.web.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** A path has no parameters and no steps back, which the server, its parts and what stands before it would read in different ways. */
final class PathIsPlain implements RequestPolicy {

    private static final Objection AMBIGUOUS = new Objection(
            HttpStatus.BAD_REQUEST,
            ProblemCode.MALFORMED_REQUEST,
            "A path has no parameters (;) and no segments of dots.");
    private static final Pattern PARAMETER_OR_DOTS =
            Pattern.compile(";|(?:^|/)(?:\\.|%2e){1,2}(?:/|$)", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Objection> objection(HttpServletRequest request) {
        return PARAMETER_OR_DOTS.matcher(request.getRequestURI()).find() ? Optional.of(AMBIGUOUS) : Optional.empty();
    }
}
