package io.matricula.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** The policies of a port: the same at the main one and, in a context of its own, at the one for management. */
@Configuration(proxyBeanMethods = false)
class RequestPolicyConfiguration {

    /** Half of the threads of a port at most read bodies. */
    private static final BodyLimits LIMITS = new BodyLimits(64 * 1024, Duration.ofSeconds(10), 100);

    private static final int BODIES = Ordered.HIGHEST_PRECEDENCE + 10;
    private static final int POLICIES = BODIES + 5;
    static final int AFTER_POLICIES = POLICIES + 5;

    @Bean
    FilterRegistrationBean<BodyFilter> bodies(Clock clock, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new BodyFilter(LIMITS, clock, new ProblemWriter(json)));
        registration.setOrder(BODIES);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestPolicyFilter> requestPolicies(
            @Value("${matricula.hosts:}") String hosts, JsonMapper json) {
        HostNames names = HostNames.of(hosts);
        var policies =
                List.of(new PathIsPlain(), new HostIsAllowed(names), new OriginIsAllowed(names), new BodyIsNoForm());
        var registration = new FilterRegistrationBean<>(new RequestPolicyFilter(policies, new ProblemWriter(json)));
        registration.setOrder(POLICIES);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadBodies() {
        return factory -> factory.addEngineValves(new UnreadBodies());
    }
}
