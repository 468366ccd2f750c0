package io.matricula.platform.messaging;

import io.matricula.platform.messaging.command.Durability;
import io.matricula.platform.messaging.deadletter.DeadLetterQueues;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.messaging.records.RecordsInMemory;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventhandling.scheduling.java.SimpleEventScheduler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a mode offers, forgotten with the test: for tests that ask for no store. */
@Configuration(proxyBeanMethods = false)
public class MessagesInMemory {

    @Bean
    EventStorageEngine eventStorageEngine() {
        return new InMemoryEventStorageEngine();
    }

    @Bean
    EventScheduler eventScheduler(EventBus events) {
        return SimpleEventScheduler.builder()
                .eventBus(events)
                .scheduledExecutorService(Executors.newSingleThreadScheduledExecutor())
                .build();
    }

    @Bean
    DeadLetterQueues deadLetterQueues() {
        return processor -> InMemorySequencedDeadLetterQueue.defaultQueue();
    }

    @Bean
    RecordStore recordStore() {
        return new RecordsInMemory();
    }

    @Bean
    Durability durability() {
        return atMost -> {};
    }
}
