package io.matricula.platform.embedded.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.matches;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.JdbcEventStorageEngineStatements;
import org.junit.jupiter.api.Test;

/**
 * What libraries do not do, so that this module does. Where one of these tests fails, a new version has closed or moved the gap:
 * what stands in it may go, or has to be looked at again.
 */
class LibraryGapsTest {

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
}
