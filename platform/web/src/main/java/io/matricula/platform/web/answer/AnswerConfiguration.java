package io.matricula.platform.web.answer;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The headers of answers: the same at the main port and, in a context of its own, at the one for management. */
@Configuration(proxyBeanMethods = false)
public class AnswerConfiguration {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> answerHeaders() {
        return factory -> factory.addEngineValves(new AnswerHeaders());
    }
}
