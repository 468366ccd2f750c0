package io.matricula.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of a command once, up to a limit, and lets others read it again; a larger one is answered with 413. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final int limit;
    private final ProblemWriter problems;

    BodyLimitFilter(int limit, ProblemWriter problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "POST", "PUT", "PATCH", "DELETE" -> false;
            default -> true;
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            problems.write(
                    request,
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    ProblemCode.TOO_LARGE,
                    "The body has more than " + limit + " bytes.");
            return;
        }
        chain.doFilter(new BufferedBody(request, body), response);
    }
}
