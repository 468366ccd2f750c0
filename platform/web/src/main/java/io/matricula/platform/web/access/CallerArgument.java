package io.matricula.platform.web.access;

import io.matricula.platform.security.access.Caller;
import io.matricula.platform.security.access.CurrentCaller;
import io.matricula.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves who sends the request: as a {@link Caller}, or as the {@link Actor} of what they do (R19). */
final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Caller caller = CurrentCaller.get();
        return parameter.getParameterType() == Actor.class ? caller.actor() : caller;
    }
}
