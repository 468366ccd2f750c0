package io.matricula.platform.web.requestpolicy;

import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.platform.web.consistency.ConsistencyToken;
import io.matricula.platform.web.problem.ProblemWriter;
import io.matricula.platform.web.request.FilterOrder;
import io.matricula.platform.web.request.RequestHeaders;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What pages of other origins may do at the main port (CORS): nothing, unless {@code MATRICULA_ORIGINS} names them. Then they send what any
 * program sends, but no cookies.
 */
@Configuration(proxyBeanMethods = false)
public class CrossOriginConfiguration {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> SENT = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            EnrollmentAccess.HEADER,
            RequestHeaders.IDEMPOTENCY_KEY,
            ConsistencyToken.HEADER,
            "Prefer",
            "Last-Event-ID");
    private static final List<String> READ = List.of(
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            ConsistencyToken.HEADER,
            "Preference-Applied",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset");
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    @Bean
    FilterRegistrationBean<NamedOriginsFilter> namedOrigins(
            @Value("${matricula.origins:}") String setting, JsonMapper json) {
        Origins origins = Origins.of(setting);
        var permissions = new UrlBasedCorsConfigurationSource();
        permissions.registerCorsConfiguration("/**", permissionsOf(origins));
        var registration = new FilterRegistrationBean<>(
                new NamedOriginsFilter(origins, permissions, new RefusingWithProblems(new ProblemWriter(json))));
        registration.setOrder(FilterOrder.ORIGINS);
        return registration;
    }

    private static CorsConfiguration permissionsOf(Origins origins) {
        var permissions = new CorsConfiguration();
        permissions.setAllowedOrigins(origins.named());
        permissions.setAllowedMethods(METHODS);
        permissions.setAllowedHeaders(SENT);
        permissions.setExposedHeaders(READ);
        permissions.setAllowCredentials(false);
        permissions.setMaxAge(REMEMBERED);
        return permissions;
    }
}
