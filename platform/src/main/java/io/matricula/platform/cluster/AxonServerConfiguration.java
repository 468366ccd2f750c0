package io.matricula.platform.cluster;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Durable timers in Axon Server; Axon's auto-configuration adds the buses and the event store. */
@Configuration(proxyBeanMethods = false)
class AxonServerConfiguration {

    @Bean
    EventScheduler eventScheduler(
            AxonServerConnectionManager connections, @Qualifier("eventSerializer") Serializer serializer) {
        return new FiredTimersStay(org.axonframework.axonserver.connector.event.axon.AxonServerEventScheduler.builder()
                .connectionManager(connections)
                .eventSerializer(serializer));
    }
}
