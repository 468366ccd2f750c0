package io.matricula.platform.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** The door of a port: the same policies at the main one and, in a context of its own, at the one for management. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    static final int BEFORE_BODIES = Ordered.HIGHEST_PRECEDENCE + 7;

    @Bean
    FilterRegistrationBean<DoorFilter> door(@Value("${matricula.hosts:}") String hosts, JsonMapper json) {
        HostNames names = HostNames.of(hosts);
        var policies = List.of(new PathIsPlain(), new HostIsOurs(names), new OriginIsOurs(names), new BodyIsNoForm());
        var registration = new FilterRegistrationBean<>(new DoorFilter(policies, new ProblemWriter(json)));
        registration.setOrder(BEFORE_BODIES);
        return registration;
    }
}
