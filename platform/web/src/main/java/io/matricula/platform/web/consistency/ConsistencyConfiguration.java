package io.matricula.platform.web.consistency;

import io.matricula.platform.web.request.FilterOrder;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tokens of consistency in the answers of commands. */
@Configuration(proxyBeanMethods = false)
public class ConsistencyConfiguration {

    @Bean
    FilterRegistrationBean<ConsistencyTokenFilter> consistencyTokens(ObjectProvider<EventStore> events) {
        var registration = new FilterRegistrationBean<>(new ConsistencyTokenFilter(events));
        registration.setOrder(FilterOrder.AFTER_POLICIES);
        return registration;
    }
}
