package io.matricula.benchmarks.stores;

import io.matricula.platform.messaging.command.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each event in the transaction of its writer, as Axon does it; then the writer waits for the disk. */
final class OwnTransactions implements EventLog {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final DataSource store;
    private final TransactionTemplate transactions;
    private final Durability durability;
    private final AutoCloseable closing;

    OwnTransactions(
            DataSource store, PlatformTransactionManager transactions, Durability durability, AutoCloseable closing) {
        this.store = store;
        this.transactions = new TransactionTemplate(transactions);
        this.durability = durability;
        this.closing = closing;
    }

    @Override
    public void append(long number) {
        transactions.executeWithoutResult(status -> insert(number));
        durability.await(TIMEOUT);
    }

    private void insert(long number) {
        Connection connection = DataSourceUtils.getConnection(store);
        try {
            Rows.insert(connection, number);
        } catch (SQLException failed) {
            throw new IllegalStateException("Not written", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, store);
        }
    }

    @Override
    public Rows rows() {
        return new Rows(store);
    }

    @Override
    public void close() throws SQLException {
        try {
            closing.close();
        } catch (SQLException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new SQLException(failed);
        }
    }
}
