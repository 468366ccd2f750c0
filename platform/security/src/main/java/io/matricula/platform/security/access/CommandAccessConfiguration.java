package io.matricula.platform.security.access;

import io.matricula.platform.messaging.command.CommandOrigin;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who sends commands, and which of them they may send. */
@Configuration(proxyBeanMethods = false)
public class CommandAccessConfiguration {

    @Bean
    CommandOrigin requestOrigin() {
        return () -> CurrentCaller.get().origin();
    }

    @Bean
    ConfigurerModule commandsAreForWhoAsks(CommandTargetResolver targets) {
        var authorization = new CommandAuthorization(targets);
        return configurer -> configurer.onInitialize(
                axon -> axon.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> axon.commandBus()
                        .registerHandlerInterceptor(authorization)));
    }
}
