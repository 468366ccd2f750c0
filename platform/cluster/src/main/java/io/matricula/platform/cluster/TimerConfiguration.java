package io.matricula.platform.cluster;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventScheduler;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Durable timers in Axon Server. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    @Bean
    EventScheduler eventScheduler(
            AxonServerConnectionManager connections, @Qualifier("eventSerializer") Serializer serializer) {
        return new AxonServerTimers(AxonServerEventScheduler.builder()
                .connectionManager(connections)
                .eventSerializer(serializer));
    }
}
