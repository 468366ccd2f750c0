package io.matricula.platform.web.access;

import io.matricula.platform.web.limit.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Brings whom the first lock keeps out to the place where errors become problem answers. */
final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectProvider<HandlerExceptionResolver> answers;
    private final RateLimits limits;

    AccessProblems(ObjectProvider<HandlerExceptionResolver> answers, RateLimits limits) {
        this.answers = answers;
        this.limits = limits;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (limits.admits(request, response)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            answer(request, response, unknown);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer(request, response, denied);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException refusal)
            throws IOException {
        if (answers.getObject().resolveException(request, response, null, refusal) == null) {
            throw refusal;
        }
    }
}
