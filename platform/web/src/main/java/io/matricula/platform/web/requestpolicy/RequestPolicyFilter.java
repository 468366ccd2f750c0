package io.matricula.platform.web.requestpolicy;

import io.matricula.platform.web.problem.Objection;
import io.matricula.platform.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away a request that a policy objects to. */
final class RequestPolicyFilter extends OncePerRequestFilter {

    private final List<RequestPolicy> policies;
    private final ProblemWriter problems;

    RequestPolicyFilter(List<RequestPolicy> policies, ProblemWriter problems) {
        this.policies = List.copyOf(policies);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Objection> objection = policies.stream()
                .flatMap(policy -> policy.objection(request).stream())
                .findFirst();
        if (objection.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, objection.get());
        }
    }
}
