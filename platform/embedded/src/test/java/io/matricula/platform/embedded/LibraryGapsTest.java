package io.matricula.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.matches;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.commons.dbcp2.BasicDataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.JdbcEventStorageEngineStatements;
import org.bson.Document;
import org.hsqldb.lib.FileAccess;
import org.hsqldb.persist.Logger;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * What libraries do not do, so that this module does. Where one of these tests fails, a new version has closed or moved the gap:
 * what stands in it may go, or has to be looked at again.
 */
class LibraryGapsTest {

    /** {@link GroupCommit}, {@link StoreFiles}, {@link StoreEvents}. */
    @Test
    void hsqldbLetsItsFilesAndItsLogBeReplacedByPublicFieldsOnly() throws Exception {
        assertThat(Logger.class.getField("fileAccess").getType()).isEqualTo(FileAccess.class);
        assertThat(Logger.class.getField("appLog").getType().isInstance(new StoreEvents(new StoreGuard())))
                .isTrue();
        assertThat(List.of(Logger.class.getField("fileAccess"), Logger.class.getField("appLog")))
                .noneMatch(field -> Modifier.isFinal(field.getModifiers()));
    }

    /** {@link NotifyingEventStore}. */
    @Test
    void axonsEmbeddedStoreWakesNoReader() {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        try (var events = store.openStream(null)) {
            assertThat(events.setOnAvailableCallback(() -> {})).isFalse();
        } finally {
            store.shutDown();
        }
    }

    /** {@link GapAwareEventQuery}. */
    @Test
    void axonReadsGapsByAnOrThatNoIndexServes() throws Exception {
        Connection connection = mock();
        PreparedStatement statement = mock();
        when(connection.prepareStatement(anyString())).thenReturn(statement);
        JdbcEventStorageEngineStatements.readEventDataWithGaps(connection, new EventSchema(), 100, 10, List.of(90L));
        verify(connection)
                .prepareStatement(matches("(?s).*globalIndex > \\? AND globalIndex <= \\?\\) OR globalIndex IN .*"));
    }

    /** {@link DbSchedulerTimers}. */
    @Test
    void aTimerThatHasFiredCannotBeTakenBackWithoutAnError() throws Exception {
        try (BasicDataSource store = store()) {
            Scheduler scheduler = Scheduler.create(store).build();
            assertThatThrownBy(() -> scheduler.cancel(TaskInstanceId.of("timer", "fired")))
                    .isInstanceOf(TaskInstanceNotFoundException.class);
        }
    }

    /** {@link StaleTimerRecovery}. */
    @Test
    void aTimerThatWasFiringAtAKillWaitsForMinutes() {
        assertThat(SchedulerBuilder.DEFAULT_HEARTBEAT_INTERVAL.multipliedBy(
                        SchedulerBuilder.DEFAULT_MISSED_HEARTBEATS_LIMIT))
                .isGreaterThan(Duration.ofMinutes(1));
    }

    /** The {@code mongodb} indicator of {@code platform/cluster}, which asks by {@code ping}. */
    @Test
    void theEmbeddedMongoServerDoesNotKnowHello() {
        var server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            assertThatThrownBy(() -> client.getDatabase("admin").runCommand(new Document("hello", 1)))
                    .isInstanceOf(MongoCommandException.class);
        } finally {
            server.shutdownNow();
        }
    }

    private static BasicDataSource store() throws Exception {
        var store = new BasicDataSource();
        store.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID());
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("schema.sql", SqlStore.class)), store);
        return store;
    }
}
