package io.matricula.platform.embedded.store;

import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.messaging.failure.StackTraceOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the commit log into the data file when it has grown long, in a moment when no processor has a transaction open.
 *
 * <p>HSQLDB's checkpoint waits for all open transactions and lets no other begin. A saga's transaction is open while the
 * saga waits for commands, which have transactions of their own: a checkpoint that comes in between stops all three
 * until the commands' deadlines have passed. So HSQLDB begins none by itself, and processors run in
 * {@linkplain #between transactions} that this class can hold off.
 */
public final class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /** A processor that is busy for longer than this, with a gateway that does not answer, is asked again later. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final Duration COMPACTION_TIMEOUT = Duration.ofSeconds(20);

    private final ReentrantReadWriteLock processing = new ReentrantReadWriteLock();
    private final JdbcTemplate sql;
    private final Path log;
    private final long longest;
    private final StoreGuard guard;

    /**
     * Checkpoints of one store.
     *
     * @param dataSource the store
     * @param log its commit log
     * @param longest how many bytes the log may have
     * @param guard hears if there is no log after a checkpoint, which HSQLDB does not say
     */
    Checkpoints(DataSource dataSource, Path log, long longest, StoreGuard guard) {
        this.sql = new JdbcTemplate(dataSource);
        this.log = log;
        this.longest = longest;
        this.guard = guard;
    }

    /** The same transactions, but between checkpoints: for those who wait for other transactions in theirs. */
    public TransactionManager between(TransactionManager transactions) {
        return () -> {
            processing.readLock().lock();
            try {
                return new HoldingOff(transactions.startTransaction());
            } catch (RuntimeException | Error failed) {
                processing.readLock().unlock();
                throw failed;
            }
        };
    }

    /** Makes a checkpoint if the log is too long and the processors have come to rest; whether it did. */
    boolean makeIfDue() throws InterruptedException, IOException {
        return Files.size(log) >= longest && make(TIMEOUT);
    }

    /**
     * Makes a checkpoint: the log begins anew, and what is kept in memory is written as it is now, without what was deleted from it.
     *
     * @throws NotReady if the processors do not come to rest
     */
    void compact() {
        try {
            if (!make(COMPACTION_TIMEOUT)) {
                throw new NotReady("The store is too busy to be compacted now.");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotReady("The store is being closed.");
        }
    }

    private boolean make(Duration atMost) throws InterruptedException {
        if (!processing.writeLock().tryLock(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            sql.execute("CHECKPOINT");
            if (Files.notExists(log)) {
                guard.fail(new NoSuchFileException(log.toString()));
            }
            return true;
        } finally {
            processing.writeLock().unlock();
        }
    }

    /** Makes one if it is due; tried again at the next call if it cannot be made. */
    void look() {
        try {
            makeIfDue();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error failed) {
            LOG.error("No checkpoint could be made, trying again: {}", StackTraceOnly.inOneLine(failed));
        }
    }

    private final class HoldingOff implements Transaction {

        private final Transaction transaction;
        private boolean ended;

        private HoldingOff(Transaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public void commit() {
            try {
                transaction.commit();
            } finally {
                end();
            }
        }

        @Override
        public void rollback() {
            try {
                transaction.rollback();
            } finally {
                end();
            }
        }

        /** A commit that failed is followed by a rollback. */
        private void end() {
            if (!ended) {
                ended = true;
                processing.readLock().unlock();
            }
        }
    }
}
