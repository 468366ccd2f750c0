package io.matricula.platform.messaging.axon;

import io.matricula.platform.messaging.command.CommandOrigin;
import io.matricula.platform.messaging.timer.Timers;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Axon needs in both modes. */
@Configuration(proxyBeanMethods = false)
public class AxonWiring {

    /** After how many events an aggregate is stored as a snapshot: loading one stays cheap however long its history. */
    private static final int SNAPSHOT_EVERY = 200;

    @Bean
    Jackson3SerializerCustomizer axonJson(List<StoredJson> more) {
        return json -> {
            AxonJson.configure(json);
            more.forEach(part -> part.configure(json));
        };
    }

    /** An event that cannot be handled stops its segment and is retried; it is never only logged. */
    @Bean
    ConfigurerModule errorsPropagate() {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(c -> org.axonframework.eventhandling.PropagatingErrorHandler.instance());
    }

    /** Which message a fact comes from, and which chain. Axon has this by itself only where there is no other provider. */
    @Bean
    CorrelationDataProvider originOfFacts() {
        return new MessageOriginProvider();
    }

    /** The {@code sub} of the sender of the command that a fact comes from. */
    @Bean
    CorrelationDataProvider subjectOfFacts() {
        return new SimpleCorrelationDataProvider(CommandOrigin.SUBJECT);
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    @Bean
    SnapshotTriggerDefinition everyFewHundredEvents(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, SNAPSHOT_EVERY);
    }

    @Bean
    Timers timers(EventScheduler scheduler, Serializer serializer) {
        return new Timers(scheduler, serializer);
    }
}
