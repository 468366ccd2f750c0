package io.matricula.platform.embedded.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The store as long as its files can be written. */
final class GuardedDataSource extends DelegatingDataSource implements AutoCloseable {

    private final BasicDataSource store;
    private final StoreGuard guard;
    private final RandomAccessFile dataFile;

    GuardedDataSource(BasicDataSource store, StoreGuard guard, RandomAccessFile dataFile) {
        super(store);
        this.store = store;
        this.guard = guard;
        this.dataFile = dataFile;
    }

    @Override
    public Connection getConnection() throws SQLException {
        guard.verify();
        return super.getConnection();
    }

    void syncDataFile() throws IOException {
        dataFile.getFD().sync();
    }

    /** A store that has failed is left as it is: closing it would write to its files. */
    @Override
    public void close() throws SQLException, IOException {
        if (!guard.hasFailed()) {
            store.close();
        }
        dataFile.close();
    }
}
