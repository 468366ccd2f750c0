package io.matricula.platform.web.body;

import io.matricula.platform.web.problem.ProblemWriter;
import io.matricula.platform.web.request.FilterOrder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** How bodies arrive at a port: the same at the main one and, in a context of its own, at the one for management. */
@Configuration(proxyBeanMethods = false)
public class BodyConfiguration {

    /** Half of the threads of a port at most read bodies. */
    private static final BodyLimits LIMITS = new BodyLimits(64 * 1024, Duration.ofSeconds(10), 100);

    @Bean
    FilterRegistrationBean<BodyFilter> bodies(Clock clock, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new BodyFilter(LIMITS, clock, new ProblemWriter(json)));
        registration.setOrder(FilterOrder.BODIES);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadBodies() {
        return factory -> factory.addEngineValves(new UnreadBodies());
    }
}
