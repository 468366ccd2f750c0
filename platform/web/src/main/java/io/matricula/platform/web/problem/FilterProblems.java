package io.matricula.platform.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Brings what fails in a filter, where no controller advice reaches, to {@link ProblemAnswers} all the same. */
final class FilterProblems extends OncePerRequestFilter {

    private final ObjectProvider<HandlerExceptionResolver> answers;

    FilterProblems(ObjectProvider<HandlerExceptionResolver> answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()
                    || answers.getObject().resolveException(request, response, null, failure) == null) {
                throw failure;
            }
        }
    }
}
