package io.matricula.platform.web.problem;

import io.matricula.platform.web.request.FilterOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problem answers of controllers, of filters and of the server itself. */
@Configuration(proxyBeanMethods = false)
@Import({ErrorAnswers.class, ProblemAnswers.class})
public class ProblemConfiguration {

    @Bean
    FilterRegistrationBean<FilterProblems> filterProblems(
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> answers) {
        var registration = new FilterRegistrationBean<>(new FilterProblems(answers));
        registration.setOrder(FilterOrder.PROBLEMS);
        return registration;
    }

    /** The last valve is the innermost: it answers before the server's own page of errors does. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> serverProblems(JsonMapper json) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerProblems(new ProblemWriter(json))));
    }
}
