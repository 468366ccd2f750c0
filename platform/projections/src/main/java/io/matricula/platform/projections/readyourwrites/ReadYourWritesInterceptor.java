package io.matricula.platform.projections.readyourwrites;

import io.matricula.platform.projections.ProjectionsOfReads;
import io.matricula.platform.web.consistency.ConsistencyToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a read that brings a {@link ConsistencyToken} pass once the models it shows have caught up with that. */
final class ReadYourWritesInterceptor implements HandlerInterceptor {

    private static final String HAS_PASSED = ReadYourWritesInterceptor.class.getName() + ".hasPassed";

    private final DeferredReads late;

    ReadYourWritesInterceptor(DeferredReads late) {
        this.late = late;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String token = request.getHeader(ConsistencyToken.HEADER);
        List<String> shown = ProjectionsOfReads.by(handler);
        if (token == null || shown.isEmpty() || request.getAttribute(HAS_PASSED) != null) {
            return true;
        }
        boolean passes = late.passes(request, shown, ConsistencyToken.of(token));
        if (passes) {
            request.setAttribute(HAS_PASSED, true);
        }
        return passes;
    }
}
