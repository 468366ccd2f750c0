package io.matricula.platform.web.access;

import io.matricula.platform.security.access.CurrentCaller;
import io.matricula.platform.security.access.Permission;
import io.matricula.shared.access.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Masks people in what is shown to those who see it only because auditors read everything. */
@RestControllerAdvice
final class MaskedForAuditors implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter route, Class<? extends HttpMessageConverter<?>> converter) {
        Permission permission = Permission.of(route.getMethodAnnotation(AllowedTo.class));
        return !permission.anybody() && !permission.includes(CurrentCaller.get());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter route,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body == null ? null : ShowsPerson.masked(body);
    }
}
