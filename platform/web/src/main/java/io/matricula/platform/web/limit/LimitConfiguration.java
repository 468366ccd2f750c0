package io.matricula.platform.web.limit;

import io.matricula.platform.web.problem.ProblemWriter;
import io.matricula.platform.web.request.FilterOrder;
import io.matricula.platform.web.request.LoginProtocol;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

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
    RateLimits rateLimits(
            @Value("${matricula.anonymous-rate:60/m}") String ofOthers,
            @Value("${matricula.behind-gateway:false}") boolean behindGateway,
            JsonMapper json) {
        return new RateLimits(Rate.of(ofOthers), behindGateway, new ProblemWriter(json));
    }

    /** Who logs in is not known yet, and is counted before anything is looked up for them. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> logins(RateLimits limits) {
        var registration = new FilterRegistrationBean<>(new RateLimitFilter(limits));
        registration.setUrlPatterns(LoginProtocol.PATTERNS);
        registration.setOrder(FilterOrder.ACCESS - 1);
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
