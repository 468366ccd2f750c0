package io.matricula.platform.web.idempotency;

import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.platform.web.request.RequestHeaders;
import io.matricula.shared.NameBasedId;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves {@link NewId}. */
final class NewIdArgument implements HandlerMethodArgumentResolver {

    /** A key says something only of its sender's own requests to one route: the keys of others are unknown to it. */
    static UUID scoped(HttpServletRequest request, String key) {
        Principal sender = request.getUserPrincipal();
        String scope = request.getMethod() + " " + request.getRequestURI();
        return NameBasedId.of(sender == null ? scope : scope + " " + sender.getName(), key);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(NewId.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        String key = request.getHeader(RequestHeaders.IDEMPOTENCY_KEY);
        if (key == null && parameter.hasMethodAnnotation(RequiresIdempotencyKey.class)) {
            throw new InvalidRequest(RequestHeaders.IDEMPOTENCY_KEY, "is required, because this moves money");
        }
        return key == null ? UUID.randomUUID() : scoped(request, key);
    }
}
