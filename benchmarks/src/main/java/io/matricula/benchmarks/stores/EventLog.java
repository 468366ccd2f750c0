package io.matricula.benchmarks.stores;

import java.sql.SQLException;

/** A store of events under measurement. */
interface EventLog extends AutoCloseable {

    /** Appends one event in a transaction of its own; returns when it is durable. */
    void append(long number) throws Exception;

    Rows rows();

    @Override
    void close() throws SQLException;
}
