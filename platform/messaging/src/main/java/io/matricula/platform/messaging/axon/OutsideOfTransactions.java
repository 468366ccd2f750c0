package io.matricula.platform.messaging.axon;

import java.util.function.Supplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * Transactions for what a processor stores of itself, and none around its handlers, so that one that waits for another system holds no
 * connection. The token is stored after the handlers as ever, in one statement.
 *
 * @param transactions those of the store
 */
record OutsideOfTransactions(TransactionManager transactions) implements TransactionManager {

    /** Axon asks for a transaction of this kind for a batch of events only. */
    @Override
    public Transaction startTransaction() {
        return NoTransactionManager.INSTANCE.startTransaction();
    }

    @Override
    public void executeInTransaction(Runnable task) {
        transactions.executeInTransaction(task);
    }

    @Override
    public <T> T fetchInTransaction(Supplier<T> supplier) {
        return transactions.fetchInTransaction(supplier);
    }
}
