package io.matricula.platform.web.access;

import io.matricula.platform.security.access.Permission;
import io.matricula.shared.access.AllowedTo;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which method a request would come to, and whom that is for. */
final class Routes {

    private static final String FOUND = Routes.class.getName() + ".found";

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    Routes(ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** The method that would answer; empty if none would, for whatever reason. It is looked for once. */
    Optional<HandlerMethod> of(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof HandlerMethod known) {
            return Optional.of(known);
        }
        Optional<HandlerMethod> found = find(request);
        found.ifPresent(route -> request.setAttribute(FOUND, route));
        return found;
    }

    /** Whether the signature of the payment gateway opens it. */
    boolean isForGateway(HttpServletRequest request) {
        return of(request)
                .map(route -> permission(route, request))
                .filter(Permission::gateway)
                .isPresent();
    }

    /** Whom a method is for; nobody, if it says nothing of that. */
    static Permission permission(HandlerMethod route, HttpServletRequest request) {
        var permission = Permission.of(AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), AllowedTo.class));
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())
                ? permission.toRead()
                : permission;
    }

    private Optional<HandlerMethod> find(HttpServletRequest request) {
        try {
            return Optional.ofNullable(mapping.getObject().getHandler(request))
                    .map(HandlerExecutionChain::getHandler)
                    .filter(HandlerMethod.class::isInstance)
                    .map(HandlerMethod.class::cast);
        } catch (ServletException noRoute) {
            return Optional.empty();
        } catch (Exception failure) {
            throw new IllegalStateException("Nobody knows whom this route is for", failure);
        }
    }
}
