package io.matricula.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problems where Spring's exception handlers do not reach: in filters, which the management port has without them, and in
 * the server itself.
 */
public final class ProblemWriter {

    private final JsonMapper json;

    /** One that writes with this mapper, which knows how Spring writes a problem. */
    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers a request with what is objected to; {@link IOException} if the client is gone. */
    public void write(HttpServletRequest request, HttpServletResponse response, Objection objection)
            throws IOException {
        write(URI.create(request.getRequestURI()), response, objection);
    }

    /** A request that is turned away because there is too much of something may come again. */
    void write(URI instance, HttpServletResponse response, Objection objection) throws IOException {
        if (objection.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemAnswers.RETRY_AFTER_SECONDS);
        }
        ProblemDetail problem = Problems.of(objection.status(), objection.code(), objection.detail());
        problem.setInstance(instance);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
