package io.matricula.platform.embedded.store;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions of the store. HSQLDB returns from a commit that it could not write as from any other. */
final class GuardedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient StoreGuard guard;

    GuardedTransactions(DataSource store, StoreGuard guard) {
        super(store);
        this.guard = guard;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        guard.verify();
    }
}
