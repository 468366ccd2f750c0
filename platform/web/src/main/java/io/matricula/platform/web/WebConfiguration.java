package io.matricula.platform.web;

import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.messaging.records.Retention;
import io.matricula.platform.security.identity.PersonalIds;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The edge to HTTP. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@Import({RequestPolicyConfiguration.class, ErrorAnswers.class, ProblemAnswers.class, OpenApiConfiguration.class})
class WebConfiguration {

    private static final int MAX_OPEN_STREAMS = 2_000;

    private static final int DEFAULT_PORT = 8080;

    private static final int AFTER_CONSISTENCY_TOKENS = RequestPolicyConfiguration.AFTER_POLICIES + 10;

    /** How the system is, is never said at the main port; where one port is to be both, that is found out before anything starts. */
    @Bean
    static BeanFactoryPostProcessor managementPortOfItsOwn(Environment environment) {
        return beans -> {
            int port = environment.getProperty("server.port", Integer.class, DEFAULT_PORT);
            if (port != 0 && port == environment.getProperty("management.server.port", Integer.class, 0)) {
                throw new PortInUseException(port);
            }
        };
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return StrictJson::configure;
    }

    @Bean
    FilterRegistrationBean<FilterProblems> filterProblems(
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> answers) {
        var registration = new FilterRegistrationBean<>(new FilterProblems(answers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ConsistencyTokenFilter> consistencyTokens(ObjectProvider<EventStore> events) {
        var registration = new FilterRegistrationBean<>(new ConsistencyTokenFilter(events));
        registration.setOrder(RequestPolicyConfiguration.AFTER_POLICIES);
        return registration;
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(RecordStore records, PersonalIds ids, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(
                new IdempotencyFilter(new IdempotencyRecords(records), ids, new ProblemWriter(json)));
        registration.setOrder(AFTER_CONSISTENCY_TOKENS);
        return registration;
    }

    @Bean
    RequestDeadline requestDeadline(@Value("${matricula.command-deadline:5s}") Duration time) {
        return new RequestDeadline(time);
    }

    @Bean
    FilterRegistrationBean<RequestDeadline> requestDeadlines(RequestDeadline requestDeadline) {
        var registration = new FilterRegistrationBean<>(requestDeadline);
        registration.setOrder(RequestPolicyConfiguration.AFTER_POLICIES);
        return registration;
    }

    /** The last valve is the innermost: it answers before the server's own page of errors does. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> serverProblems(JsonMapper json) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerProblems(new ProblemWriter(json))));
    }

    /** Whether a date in a request is past is a question of the school's days. */
    @Bean
    ValidationConfigurationCustomizer daysOfTheSchool(SchoolCalendar calendar) {
        return validation -> validation.clockProvider(() -> calendar.clock().withZone(calendar.zone()));
    }

    @Bean
    Retention idempotencyKeys() {
        return new IdempotencyKeyRetention();
    }

    @Bean
    WebMvcConfigurer requestArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
                resolvers.add(new NewIdArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OpenStreamLimit(MAX_OPEN_STREAMS));
            }
        };
    }
}
