package io.matricula.platform.messaging.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.SagaConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.saga.AbstractSagaManager;
import org.junit.jupiter.api.Test;

/**
 * What Axon does not do, so that this module does. Where one of these tests fails, a new version has closed or moved the gap:
 * what stands in it may go, or has to be looked at again. That nothing lets requests wait for sagas ({@code CommandAdmission})
 * cannot be tested.
 */
class LibraryGapsTest {

    /** {@link AggregateCache}. */
    @Test
    void noAdapterOfTheCacheIsForCaffeine() throws Exception {
        var axon = new JarFile(
                Cache.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (axon) {
            assertThat(axon.stream().map(ZipEntry::getName))
                    .filteredOn(name -> name.startsWith("org/axonframework/common/caching/"))
                    .anyMatch(name -> name.contains("JCache"))
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("caffeine"));
        }
    }

    /** {@code DeadLettering}. */
    @Test
    void sagasHaveNoDeadLetters() {
        assertThat(Arrays.stream(SagaConfigurer.class.getMethods()).map(Method::getName))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("deadletter"));
        assertThat(SimpleEventHandlerInvoker.class).isAssignableFrom(DeadLetteringEventHandlerInvoker.class);
        assertThat(EventHandlerInvoker.class).isAssignableFrom(AbstractSagaManager.class);
        assertThat(SimpleEventHandlerInvoker.class.isAssignableFrom(AbstractSagaManager.class))
                .isFalse();
    }

    /** {@link AssociationValueSegmentRouter}. */
    @Test
    void theSegmentOfASagaFollowsFromItsIdentifier() throws Exception {
        assertThat(AbstractSagaManager.class
                        .getDeclaredMethod("matchesSegment", Segment.class, String.class)
                        .getReturnType())
                .isEqualTo(boolean.class);
        assertThat(AbstractSagaManager.class
                        .getDeclaredMethod("createSagaIdentifier", Segment.class)
                        .getReturnType())
                .isEqualTo(String.class);
    }

    /** {@link RetryingStartProcessor}. */
    @Test
    void aProcessorDoesNotStartWithoutItsTokens() {
        TokenStore tokens = mock();
        when(tokens.fetchSegments(any())).thenThrow(new IllegalStateException("no database"));
        ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor();
        EmbeddedEventStore events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        try {
            PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                    .name("processor")
                    .eventHandlerInvoker(mock())
                    .messageSource(events)
                    .tokenStore(tokens)
                    .transactionManager(NoTransactionManager.instance())
                    .coordinatorExecutor(threads)
                    .workerExecutor(threads)
                    .build();
            assertThatThrownBy(processor::start).hasMessage("no database");
        } finally {
            threads.shutdownNow();
            events.shutDown();
        }
    }
}
