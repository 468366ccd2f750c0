package io.matricula.platform.projections;

import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Finds the projections that a read shows. */
public final class ShownProjections {

    private ShownProjections() {}

    /** Their names; none if the handler of the request shows none. */
    public static List<String> by(Object handler) {
        return handler instanceof HandlerMethod method ? by(method) : List.of();
    }

    private static List<String> by(HandlerMethod method) {
        Shows ofMethod = method.getMethodAnnotation(Shows.class);
        Shows shows = ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Shows.class);
        return shows == null ? List.of() : List.of(shows.value());
    }
}
