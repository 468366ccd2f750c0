package io.matricula.platform.embedded.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.embedded.store.OpenStore;
import io.matricula.platform.messaging.axon.ProductionJson;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstEventTest {

    @TempDir
    private Path folder;

    @Test
    void whoReadsTheSecondBeforeTheFirstIsCommittedReadsTheFirstLater() throws Exception {
        try (OpenStore store = new OpenStore(folder)) {
            EventStorageEngine events = engine(store);
            List<TrackedEventMessage<?>> seen = new ArrayList<>();
            store.transactions().executeWithoutResult(first -> {
                append(events, "first");
                inAnotherThread(() -> {
                    append(events, "second");
                    seen.addAll(read(events, null));
                });
            });
            assertThat(seen).extracting(event -> (Object) event.getPayload()).containsExactly("second");
            assertThat(read(events, seen.get(0)))
                    .extracting(event -> (Object) event.getPayload())
                    .containsExactly("first");
        }
    }

    private static EventStorageEngine engine(OpenStore store) {
        var serializer = ProductionJson.serializer();
        PersistenceExceptionResolver unique = failed -> failed instanceof SQLException;
        return new AxonOnSqlConfiguration()
                .eventStorageEngine(
                        serializer,
                        serializer,
                        new SpringDataSourceConnectionProvider(store.dataSource()),
                        NoTransactionManager.instance(),
                        unique,
                        DefaultConfigurer.defaultConfiguration().buildConfiguration());
    }

    private static void append(EventStorageEngine events, String name) {
        events.appendEvents(new GenericDomainEventMessage<>("Example", name, 0, name));
    }

    private static List<? extends TrackedEventMessage<?>> read(
            EventStorageEngine events, @Nullable TrackedEventMessage<?> after) {
        return events.readEvents(after == null ? null : after.trackingToken(), false)
                .toList();
    }

    private static void inAnotherThread(Runnable task) {
        CompletableFuture.runAsync(task).join();
    }
}
