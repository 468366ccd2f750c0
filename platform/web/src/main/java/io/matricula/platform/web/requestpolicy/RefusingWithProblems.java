package io.matricula.platform.web.requestpolicy;

import io.matricula.platform.web.problem.Objection;
import io.matricula.platform.web.problem.ProblemCode;
import io.matricula.platform.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses what a page may not do in the words of all other refusals. */
final class RefusingWithProblems extends DefaultCorsProcessor {

    private static final Objection TOO_MUCH = new Objection(
            HttpStatus.FORBIDDEN,
            ProblemCode.FORBIDDEN,
            "A page of another origin may not send this method or this header.");

    private final ProblemWriter problems;

    RefusingWithProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration permissions, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean allowed = super.processRequest(permissions, request, response);
        if (!allowed) {
            problems.write(request, response, TOO_MUCH);
        }
        return allowed;
    }

    /** The words follow. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {}
}
