package io.matricula.platform.embedded.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.embedded.store.SqlStoreConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

class GapAwareEventQueryTest {

    private Connection connection;

    @BeforeEach
    void aStore() throws SQLException {
        connection = DriverManager.getConnection("jdbc:hsqldb:mem:tail-reading", "SA", "");
        ScriptUtils.executeSqlScript(connection, new ClassPathResource("schema.sql", SqlStoreConfiguration.class));
    }

    @AfterEach
    void close() throws SQLException {
        connection.createStatement().execute("SHUTDOWN");
    }

    @Test
    void readsWhatCameAfterThePositionAndWhatHasFilledAGap() throws SQLException {
        stored(1, 3, 4, 6);
        assertThat(readAfter(6, List.of(2L, 5L))).isEmpty();
        stored(2, 7, 9);
        assertThat(readAfter(6, List.of(2L, 5L))).containsExactly(2L, 7L, 9L);
    }

    @Test
    void readsNoMoreThanABatchAfterThePosition() throws SQLException {
        stored(LongStream.rangeClosed(1, 40).toArray());
        assertThat(readAfter(10, List.of(3L))).containsExactly(3L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
    }

    @Test
    void anyNumberOfGapsIsLookedInto() throws SQLException {
        stored(LongStream.rangeClosed(1, 20).toArray());
        assertThat(readAfter(20, List.of(1L, 5L, 9L, 12L, 17L))).containsExactly(1L, 5L, 9L, 12L, 17L);
    }

    private void stored(long... positions) {
        for (long position : positions) {
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("INSERT INTO DomainEventEntry VALUES (?, ?, 0, null, ?, null, X'00', null, 'type', 'now')")
                    .params(position, "aggregate-" + position, "event-" + position)
                    .update();
        }
    }

    private List<Long> readAfter(long position, List<Long> gaps) throws SQLException {
        List<Long> read = new ArrayList<>();
        try (ResultSet rows = GapAwareEventQuery.withGaps(connection, new EventSchema(), position, 10, gaps)
                .executeQuery()) {
            while (rows.next()) {
                read.add(rows.getLong("globalIndex"));
            }
        }
        return read;
    }
}
