package io.matricula.platform.web.limit;

import io.matricula.platform.web.request.LoginProtocol;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns requests away of which there are too many. A probe is never one of them: it would have a busy instance ended. Nor are the keys of
 * the issuer: without them a service would know nobody.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final Predicate<HttpServletRequest> isForGateway;

    /**
     * A filter behind the login.
     *
     * @param isForGateway whether a request is one that the payment gateway signs, which is known later than the sender of any other
     */
    public RateLimitFilter(RateLimits limits, Predicate<HttpServletRequest> isForGateway) {
        this.limits = limits;
        this.isForGateway = isForGateway;
    }

    /** One in front of the login. */
    RateLimitFilter(RateLimits limits) {
        this(limits, request -> false);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/livez")
                || path.equals("/readyz")
                || path.equals(LoginProtocol.KEYS)
                || path.startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limits.admits(request, response, isForGateway.test(request))) {
            chain.doFilter(request, response);
        }
    }
}
