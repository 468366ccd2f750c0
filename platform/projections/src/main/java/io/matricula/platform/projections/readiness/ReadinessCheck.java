package io.matricula.platform.projections.readiness;

import io.matricula.platform.projections.Projections;
import io.matricula.platform.projections.ProjectionsOfReads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Answers a read with 503 as long as a model that it shows is not ready: what the model lacks must not look as if it did not exist. */
final class ReadinessCheck implements HandlerInterceptor {

    private final Projections projections;

    ReadinessCheck(Projections projections) {
        this.projections = projections;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        ProjectionsOfReads.by(handler).forEach(projections::requireReady);
        return true;
    }
}
