package io.matricula.platform.messaging.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import io.matricula.platform.messaging.deadletter.DeadLetters;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryingStartProcessorTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final InMemoryTokenStore tokens = spy(new InMemoryTokenStore());
    private final Configuration axon = configuration();

    /** Hears everything. */
    @ProcessingGroup("listener")
    final class Listener {

        @EventHandler
        void on(String fact) {
            heard.add(fact);
        }
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void itsServiceStartsWithoutATokenStoreAndItFollowsWhenThereIsOne() {
        doThrow(new IllegalStateException("no database"))
                .doThrow(new IllegalStateException("no database"))
                .doCallRealMethod()
                .when(tokens)
                .fetchSegments("listener");
        axon.start();
        publish("while it waits");
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(heard).containsExactly("while it waits"));
        publish("afterwards");
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(heard).containsExactly("while it waits", "afterwards"));
    }

    @Test
    void onAStoreWithAHistoryItBeginsWithWhatHappensFromNowOn() {
        publish("before anybody listened, but in the lifetime of this process");
        axon.start();
        publish("now");
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(heard).hasSize(2));
    }

    private void publish(String fact) {
        axon.eventStore().publish(GenericEventMessage.asEventMessage(fact));
    }

    private Configuration configuration() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(c -> ProductionJson.serializer())
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine());
        configurer.eventProcessing().registerTokenStore(c -> tokens).registerEventHandler(c -> new Listener());
        configurer.registerComponent(
                DeadLetters.class,
                c -> new DeadLetters("test", RetryingStartProcessorTest::queue, c.serializer(), List.of()));
        Processors.live("listener", 1, 10).configureModule(configurer);
        return configurer.buildConfiguration();
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> queue(String processor) {
        return InMemorySequencedDeadLetterQueue.<EventMessage<?>>builder().build();
    }
}
