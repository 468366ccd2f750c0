package io.matricula.platform.web.access;

import io.matricula.platform.security.access.Caller;
import io.matricula.platform.security.access.CurrentCaller;
import io.matricula.platform.security.access.Permission;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Lets a request in if its route is for the one who sends it. Paths that are no route are answered by who knows that. */
final class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String ENROLLMENT = "/v1/enrollments/{id}";
    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

    private final Routes routes;

    RouteAuthorization(Routes routes) {
        this.routes = routes;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<HandlerMethod> route = routes.of(request);
        if (route.isEmpty()) {
            return GRANTED;
        }
        Caller caller = CurrentCaller.of(authentication.get());
        Permission permission = Routes.permission(route.get(), request);
        if (!permission.includes(caller)) {
            return DENIED;
        }
        EnrollmentId only = caller.only();
        if (only != null && !permission.anybody() && !isAbout(only, route.get(), request)) {
            throw new Refused(RefusalCode.NOT_FOUND, "There is no such enrollment");
        }
        return GRANTED;
    }

    /**
     * To the holder of one enrollment, or of a ticket of it, the others are not there. Which one is meant is read from the route that was found, never from the
     * text of the address, which can be written in more than one way. A route elsewhere has to find it out by itself, and so be told who asks.
     */
    private static boolean isAbout(EnrollmentId only, HandlerMethod route, HttpServletRequest request) {
        if (!String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .startsWith(ENROLLMENT)) {
            return Arrays.asList(route.getMethod().getParameterTypes()).contains(Caller.class);
        }
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && only.toString().equalsIgnoreCase(String.valueOf(variables.get("id")));
    }
}
