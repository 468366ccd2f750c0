package io.matricula.query.ownwrite;

import io.matricula.platform.web.ConsistencyToken;
import io.matricula.query.projection.Shows;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a read that brings a {@link ConsistencyToken} pass once the model it shows has caught up with that. */
final class OwnWrites implements HandlerInterceptor {

    private static final String HAS_PASSED = OwnWrites.class.getName() + ".hasPassed";

    private final LateReads late;

    OwnWrites(LateReads late) {
        this.late = late;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String token = request.getHeader(ConsistencyToken.HEADER);
        if (token == null || request.getAttribute(HAS_PASSED) != null) {
            return true;
        }
        boolean passes = shown(handler)
                .map(projection -> late.passes(request, projection, ConsistencyToken.of(token)))
                .orElse(true);
        if (passes) {
            request.setAttribute(HAS_PASSED, true);
        }
        return passes;
    }

    private static Optional<String> shown(Object handler) {
        return handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getBeanType().getAnnotation(Shows.class))
                        .map(Shows::value)
                : Optional.empty();
    }
}
