package io.matricula.platform.web.requestpolicy;

import io.matricula.platform.web.problem.ProblemWriter;
import io.matricula.platform.web.request.FilterOrder;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The policies of a port: the same at the main one and, in a context of its own, at the one for management. */
@Configuration(proxyBeanMethods = false)
public class RequestPolicyConfiguration {

    @Bean
    FilterRegistrationBean<RequestPolicyFilter> requestPolicies(
            @Value("${matricula.hosts:}") String hosts,
            @Value("${matricula.origins:}") String origins,
            JsonMapper json) {
        HostNames names = HostNames.of(hosts);
        var policies = List.of(
                new PathIsPlain(),
                new HostIsAllowed(names),
                new OriginIsAllowed(names, Origins.of(origins)),
                new BodyIsNoForm());
        var registration = new FilterRegistrationBean<>(new RequestPolicyFilter(policies, new ProblemWriter(json)));
        registration.setOrder(FilterOrder.POLICIES);
        return registration;
    }
}
