package io.matricula.platform.web.access;

import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.platform.security.capability.UpdatesTickets;
import io.matricula.platform.security.token.RoleClaims;
import io.matricula.platform.web.limit.RateLimitFilter;
import io.matricula.platform.web.limit.RateLimits;
import io.matricula.shared.access.Role;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The first lock, at both ports: each route says whom it is for ({@link io.matricula.shared.access.AllowedTo}), and what says nothing is
 * for nobody. No session and no cookie, so that a request of another site carries nothing that would be taken for the user's.
 */
@Configuration(proxyBeanMethods = false)
@Import(MaskedForAuditors.class)
public class RouteAccessConfiguration {

    private static final String[] OPEN = {"/livez", "/readyz", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**"};

    /** What a controller is told of who asks. */
    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain api(
            HttpSecurity http,
            JwtDecoder tokens,
            RoleClaims roles,
            EnrollmentAccess capabilities,
            UpdatesTickets tickets,
            RateLimits limits,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> answers) {
        var routes = new Routes(mapping);
        var problems = new AccessProblems(answers, limits);
        List<Proof> proofs = List.of(new CapabilityProof(capabilities), new TicketProof(tickets));
        var principals = new JwtAuthenticationConverter();
        principals.setJwtGrantedAuthoritiesConverter(roles);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(principals)))
                .addFilterAfter(new ProofFilter(proofs, problems), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(limits, routes::isForGateway), ProofFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(EndpointRequest.to("health"))
                                .permitAll()
                                .requestMatchers(EndpointRequest.toAnyEndpoint(), EndpointRequest.toLinks())
                                .hasAnyAuthority(Role.OPERATOR.claim(), Role.AUDITOR.claim())
                                .anyRequest()
                                .access(new RouteAuthorization(routes)))
                .build();
    }
}
