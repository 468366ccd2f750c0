package io.matricula.platform.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes another proof for a login, where there is no token; one that proves nothing is refused like a token that is none. */
final class ProofFilter extends OncePerRequestFilter {

    private final List<Proof> proofs;
    private final AccessProblems problems;
    private final RequestAttributeSecurityContextRepository whereAnswersAreWrittenLater =
            new RequestAttributeSecurityContextRepository();

    /**
     * A filter.
     *
     * @param proofs of several that are shown, the first in this list counts
     */
    ProofFilter(List<Proof> proofs, AccessProblems problems) {
        this.proofs = List.copyOf(proofs);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null || shownIn(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<? extends Authentication> proved =
                shownIn(request).flatMap(proof -> proof.provedBy(String.valueOf(proof.shownIn(request))));
        if (proved.isEmpty()) {
            problems.commence(request, response, new BadCredentialsException("what is shown proves nothing"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(proved.get());
        SecurityContextHolder.setContext(context);
        whereAnswersAreWrittenLater.saveContext(context, request, response);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<Proof> shownIn(HttpServletRequest request) {
        return proofs.stream().filter(proof -> proof.shownIn(request) != null).findFirst();
    }
}
