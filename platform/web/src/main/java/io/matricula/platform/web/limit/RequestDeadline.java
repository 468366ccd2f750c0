package io.matricula.platform.web.limit;

import io.matricula.platform.messaging.command.Deadline;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** One deadline for all that a request does, from its body to its answer; outside of a request each command has its own. */
final class RequestDeadline extends OncePerRequestFilter implements Supplier<Deadline> {

    private static final String KEY = RequestDeadline.class.getName() + ".deadline";

    private final Duration time;

    RequestDeadline(Duration time) {
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(KEY, Deadline.in(time));
        chain.doFilter(request, response);
    }

    @Override
    public Deadline get() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .flatMap(request -> Optional.ofNullable(request.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST)))
                .map(Deadline.class::cast)
                .orElseGet(() -> Deadline.in(time));
    }
}
