package io.matricula.platform.projections;

import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Finds the projections that a read shows. */
public final class ProjectionsOfReads {

    private ProjectionsOfReads() {}

    /** Their names; none if the handler of the request shows none. */
    public static List<String> by(Object handler) {
        return handler instanceof HandlerMethod method ? by(method) : List.of();
    }

    private static List<String> by(HandlerMethod method) {
        ReadsProjection ofMethod = method.getMethodAnnotation(ReadsProjection.class);
        ReadsProjection shows = ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ReadsProjection.class);
        return shows == null ? List.of() : List.of(shows.value());
    }
}
