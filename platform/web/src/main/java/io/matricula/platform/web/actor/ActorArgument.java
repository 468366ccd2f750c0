package io.matricula.platform.web.actor;

import io.matricula.platform.web.problem.MalformedRequest;
import io.matricula.platform.web.request.RequestHeaders;
import io.matricula.platform.web.text.FreeText;
import io.matricula.shared.Actor;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves the {@link Actor} of a staff action (R19): the login, else the X-Actor header, else anonymous. */
final class ActorArgument implements HandlerMethodArgumentResolver {

    private static final String HEADER = RequestHeaders.ACTOR;
    private static final Actor ANONYMOUS = new Actor("anonymous");
    private static final int MAX_LENGTH = 100;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Principal login = request.getUserPrincipal();
        if (login != null) {
            return new Actor(login.getName());
        }
        String header = request.getHeader(HEADER);
        if (header == null) {
            return ANONYMOUS;
        }
        String name = FreeText.trimmed(header);
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            throw new MalformedRequest(HEADER, "must have 1 to " + MAX_LENGTH + " characters");
        }
        FreeText.objection(name).ifPresent(objection -> {
            throw new MalformedRequest(HEADER, objection);
        });
        return new Actor(name);
    }
}
