package io.matricula.benchmarks.stores;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Events as rows of the table that Axon's JDBC engine expects.
 *
 * @param store where they are
 */
record Rows(DataSource store) {

    private static final int EVENTS_PER_READ = 200;
    private static final int EVENTS_PER_AGGREGATE = 5;
    private static final String INSERT =
            "INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData, payload,"
                    + " payloadRevision, payloadType, timeStamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final byte[] META_DATA = json(100);
    private static final byte[] PAYLOAD = json(600);

    /** Makes the table, unless the product has made it. */
    static void create(DataSource store, String key) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS DomainEventEntry (globalIndex " + key
                    + ", aggregateIdentifier VARCHAR(255) NOT NULL, sequenceNumber BIGINT NOT NULL, type VARCHAR(255),"
                    + " eventIdentifier VARCHAR(255) NOT NULL, metaData VARBINARY(65536),"
                    + " payload VARBINARY(1048576) NOT NULL, payloadRevision VARCHAR(255),"
                    + " payloadType VARCHAR(255) NOT NULL, timeStamp VARCHAR(255) NOT NULL,"
                    + " UNIQUE (aggregateIdentifier, sequenceNumber))");
        }
    }

    /** Inserts one event into a transaction that is open. */
    static void insert(Connection connection, long number) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(insert, number);
            insert.executeUpdate();
        }
    }

    /** Inserts many events, some in each transaction. */
    void insert(long first, int events, int perTransaction) throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int event = 1; event <= events; event++) {
                bind(insert, first + event - 1);
                insert.executeUpdate();
                if (event % perTransaction == 0 || event == events) {
                    connection.commit();
                }
            }
        }
    }

    /** The bytes of the first events, read in the portions that processors read. */
    long read(int events) throws SQLException {
        long bytes = 0;
        try (Connection connection = store.getConnection();
                PreparedStatement read = connection.prepareStatement(
                        "SELECT * FROM DomainEventEntry WHERE globalIndex > ? AND globalIndex <= ? ORDER BY globalIndex")) {
            for (long after = -1; after < events; after += EVENTS_PER_READ) {
                read.setLong(1, after);
                read.setLong(2, after + EVENTS_PER_READ);
                bytes += bytes(read);
            }
        }
        return bytes;
    }

    private static long bytes(PreparedStatement read) throws SQLException {
        long bytes = 0;
        try (ResultSet events = read.executeQuery()) {
            while (events.next()) {
                bytes += events.getBytes("payload").length + events.getBytes("metaData").length;
            }
        }
        return bytes;
    }

    /** The numbers of all events. */
    BitSet numbers() throws SQLException {
        var numbers = new BitSet();
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet events = statement.executeQuery("SELECT eventIdentifier FROM DomainEventEntry")) {
            while (events.next()) {
                numbers.set(Integer.parseInt(events.getString(1).strip()));
            }
        }
        return numbers;
    }

    private static void bind(PreparedStatement insert, long number) throws SQLException {
        long aggregate = number / EVENTS_PER_AGGREGATE;
        insert.setString(
                1,
                UUID.nameUUIDFromBytes(Long.toString(aggregate).getBytes(StandardCharsets.US_ASCII))
                        .toString());
        insert.setLong(2, number % EVENTS_PER_AGGREGATE);
        insert.setString(3, "Enrollment");
        insert.setString(4, String.format("%36d", number));
        insert.setBytes(5, META_DATA);
        insert.setBytes(6, PAYLOAD);
        insert.setString(7, "1");
        insert.setString(8, "io.matricula.shared.academic.event.EnrollmentRequested");
        insert.setString(9, "2027-02-01T12:00:00.000Z");
    }

    private static byte[] json(int length) {
        return ("{\"text\":\"" + "x".repeat(length - 11) + "\"}").getBytes(StandardCharsets.US_ASCII);
    }
}
