package io.matricula.platform.web.testing;

import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.platform.security.token.OwnIssuer;
import io.matricula.platform.web.request.FilterOrder;
import io.matricula.shared.access.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** A request of a test comes with a token of a clerk who has every role, unless it says itself who sends it. */
@AutoConfiguration
public class KnownByDefault {

    /** A request with this header comes from nobody known. */
    public static final String NOBODY = "X-Nobody";

    private static final String TOKEN = "Bearer " + TestIssuer.token("clerk", Role.values());

    @Bean
    OwnIssuer testIssuer() {
        return TestIssuer.issuer();
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> knownByDefault() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                chain.doFilter(says(request) ? request : new Known(request), response);
            }
        });
        registration.setOrder(FilterOrder.ACCESS - 1);
        return registration;
    }

    private static boolean says(HttpServletRequest request) {
        return List.of(NOBODY, HttpHeaders.AUTHORIZATION, EnrollmentAccess.HEADER).stream()
                .anyMatch(name -> request.getHeader(name) != null);
    }

    private static final class Known extends HttpServletRequestWrapper {

        private Known(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? TOKEN : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(TOKEN))
                    : super.getHeaders(name);
        }
    }
}
