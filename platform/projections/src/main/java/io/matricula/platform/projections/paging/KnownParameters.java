package io.matricula.platform.projections.paging;

import io.matricula.platform.security.access.Permission;
import io.matricula.platform.security.capability.UpdatesTickets;
import io.matricula.platform.web.problem.MalformedRequest;
import io.matricula.shared.access.AllowedTo;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that the read side's answer does not depend on: a misspelt filter must not look like none. */
public final class KnownParameters implements HandlerInterceptor {

    private final List<String> packages;

    /** Looks at the endpoints of these packages and of those within. */
    public KnownParameters(String... packages) {
        this.packages = List.of(packages);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            Set<String> known = known(method);
            request.getParameterMap().forEach((name, values) -> check(name, values, known));
        }
        return true;
    }

    private boolean isOurs(HandlerMethod method) {
        String endpoint = method.getBeanType().getName();
        return packages.stream().anyMatch(within -> endpoint.startsWith(within + "."));
    }

    private static void check(String name, String[] values, Set<String> known) {
        if (!known.contains(name)) {
            throw new MalformedRequest(name, "is not known");
        }
        if (values.length > 1) {
            throw new MalformedRequest(name, "is given more than once");
        }
        if (values[0].isBlank()) {
            throw new MalformedRequest(name, "must not be empty");
        }
    }

    private static Set<String> known(HandlerMethod method) {
        return Stream.concat(
                        Arrays.stream(method.getMethodParameters()).flatMap(KnownParameters::names), proofs(method))
                .collect(Collectors.toSet());
    }

    /** What is no filter and stands in the address all the same. */
    private static Stream<String> proofs(HandlerMethod method) {
        return Permission.of(method.getMethodAnnotation(AllowedTo.class)).ticket()
                ? Stream.of(UpdatesTickets.PARAMETER)
                : Stream.empty();
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == Paging.class) {
            return Stream.of("page", "size", Cursor.PARAMETER);
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(parameter.getParameter().getName())
                : Stream.empty();
    }
}
