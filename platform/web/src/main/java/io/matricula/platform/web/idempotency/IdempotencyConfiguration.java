package io.matricula.platform.web.idempotency;

import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.messaging.records.Retention;
import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.platform.web.problem.ProblemWriter;
import io.matricula.platform.web.request.FilterOrder;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Idempotency keys, and what follows from them. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            RecordStore records, PersonalIds ids, EnrollmentAccess capabilities, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(
                new IdempotencyRecords(records), ids, new ProblemWriter(json), new RecordedBody(capabilities, json)));
        registration.setOrder(FilterOrder.AFTER_CONSISTENCY_TOKENS);
        return registration;
    }

    @Bean
    Retention idempotencyKeys() {
        return new IdempotencyKeyRetention();
    }

    @Bean
    WebMvcConfigurer newIds() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new NewIdArgument());
            }
        };
    }
}
