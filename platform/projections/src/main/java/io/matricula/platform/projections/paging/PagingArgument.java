package io.matricula.platform.projections.paging;

import io.matricula.platform.web.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves {@link Paging} from the parameters page, size and after. */
final class PagingArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        String after = request.getParameter(Cursor.PARAMETER);
        if (after != null && request.getParameter("page") != null) {
            throw new MalformedRequest(Cursor.PARAMETER, "must not come together with page");
        }
        return new Paging(
                number(request, "page", 0),
                number(request, "size", Paging.DEFAULT_SIZE),
                after == null ? null : Cursor.of(after));
    }

    private static int number(NativeWebRequest request, String name, int otherwise) {
        String given = request.getParameter(name);
        try {
            return given == null ? otherwise : Integer.parseInt(given);
        } catch (NumberFormatException notANumber) {
            throw new MalformedRequest(name, "must be a whole number");
        }
    }
}
