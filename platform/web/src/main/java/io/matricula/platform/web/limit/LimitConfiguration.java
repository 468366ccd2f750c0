package io.matricula.platform.web.limit;

import io.matricula.platform.web.request.FilterOrder;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The limits of requests. */
@Configuration(proxyBeanMethods = false)
public class LimitConfiguration {

    private static final int MAX_OPEN_STREAMS = 2_000;

    @Bean
    RequestDeadline requestDeadline(@Value("${matricula.command-deadline:5s}") Duration time) {
        return new RequestDeadline(time);
    }

    @Bean
    FilterRegistrationBean<RequestDeadline> requestDeadlines(RequestDeadline requestDeadline) {
        var registration = new FilterRegistrationBean<>(requestDeadline);
        registration.setOrder(FilterOrder.AFTER_POLICIES);
        return registration;
    }

    @Bean
    WebMvcConfigurer openStreams() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OpenStreamLimit(MAX_OPEN_STREAMS));
            }
        };
    }
}
