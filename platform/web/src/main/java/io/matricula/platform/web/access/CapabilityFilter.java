package io.matricula.platform.web.access;

import io.matricula.platform.security.access.HeldEnrollment;
import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.shared.academic.EnrollmentId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the capability of an enrollment for a login, where there is no other; one that is none is refused like a token that is none. */
final class CapabilityFilter extends OncePerRequestFilter {

    private final EnrollmentAccess capabilities;
    private final AccessProblems problems;
    private final RequestAttributeSecurityContextRepository whereAnswersAreWrittenLater =
            new RequestAttributeSecurityContextRepository();

    CapabilityFilter(EnrollmentAccess capabilities, AccessProblems problems) {
        this.capabilities = capabilities;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null || request.getHeader(EnrollmentAccess.HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<EnrollmentId> held = capabilities.enrollment(request.getHeader(EnrollmentAccess.HEADER));
        if (held.isEmpty()) {
            problems.commence(request, response, new BadCredentialsException("not a capability"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new HeldEnrollment(held.get()));
        SecurityContextHolder.setContext(context);
        whereAnswersAreWrittenLater.saveContext(context, request, response);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
