package io.matricula.platform.embedded.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * Reads the events after a position, and those before it that had not been committed when they were passed (the gaps).
 *
 * <p>Axon's own statement joins the two with OR, which no index serves: the embedded store would read all events again
 * and again. This one reads one range of the primary key, from the oldest gap on.
 */
final class GapAwareEventQuery {

    private GapAwareEventQuery() {}

    static PreparedStatement withGaps(
            Connection connection, EventSchema schema, long position, int batchSize, List<Long> gaps)
            throws SQLException {
        int places = Integer.highestOneBit(Math.max(1, gaps.size() * 2 - 1));
        String index = schema.globalIndexColumn();
        PreparedStatement statement = connection.prepareStatement("SELECT " + schema.trackedEventFields() + " FROM "
                + schema.domainEventTable() + " WHERE " + index + " >= ? AND " + index + " <= ? AND (" + index
                + " > ? OR " + index + " IN (" + String.join(",", Collections.nCopies(places, "?")) + ")) ORDER BY "
                + index + " ASC");
        statement.setLong(1, Collections.min(gaps));
        statement.setLong(2, position + batchSize);
        statement.setLong(3, position);
        for (int place = 0; place < places; place++) {
            statement.setLong(place + 4, gaps.get(Math.min(place, gaps.size() - 1)));
        }
        return statement;
    }
}
