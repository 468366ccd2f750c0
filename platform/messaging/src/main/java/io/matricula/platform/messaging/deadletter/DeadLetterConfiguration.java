package io.matricula.platform.messaging.deadletter;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of dead letters; the module of the stores says where they are kept. */
@Configuration(proxyBeanMethods = false)
public class DeadLetterConfiguration {

    @Bean
    DeadLetters deadLetters(
            @Value("${spring.application.name:matricula}") String service,
            DeadLetterQueues queues,
            @Qualifier("eventSerializer") Serializer events,
            ObjectProvider<DeadLetterSource> others) {
        return new DeadLetters(service, queues, events, others);
    }

    @Bean
    DeadLetterKeeper deadLetterKeeper(DeadLetters letters, EventGateway facts) {
        return new DeadLetterKeeper(letters, facts);
    }

    @Bean
    DeadLetterDirectory deadLetterDirectory(QueryGateway services) {
        return new DeadLetterDirectory(services);
    }

    @Bean
    ConfigurerModule deadLetterCommands(@Value("${spring.application.name:matricula}") String service) {
        return configurer -> configurer.onStart(() -> {
            org.axonframework.config.Configuration axon = configurer.buildConfiguration();
            DeadLetterRoutes.subscribe(service, axon.getComponent(DeadLetterKeeper.class), axon.commandBus());
        });
    }

    @Bean
    ProcessorsHealth processors(org.axonframework.config.Configuration axon, DeadLetters letters) {
        return new ProcessorsHealth(axon, letters);
    }

    @Bean
    ProcessorMeters processorMeters(org.axonframework.config.Configuration axon, DeadLetters letters) {
        return new ProcessorMeters(axon, letters);
    }
}
