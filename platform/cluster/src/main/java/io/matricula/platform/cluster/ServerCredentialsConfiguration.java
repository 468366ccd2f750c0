package io.matricula.platform.cluster;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a service and its servers know each other. */
@Configuration(proxyBeanMethods = false)
class ServerCredentialsConfiguration {

    @Bean
    ServerCredentials serverCredentials(@Value("${matricula.secrets}") String folder) {
        return ServerCredentials.in(folder);
    }

    /** Axon makes the settings of its connector itself, from properties alone. */
    @Bean
    static BeanPostProcessor credentialsForAxonServer(ObjectProvider<ServerCredentials> credentials) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof AxonServerConfiguration connector) {
                    credentials.getObject().addTo(connector);
                }
                return bean;
            }
        };
    }
}
