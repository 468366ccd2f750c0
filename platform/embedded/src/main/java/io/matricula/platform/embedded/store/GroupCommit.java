package io.matricula.platform.embedded.store;

import io.matricula.platform.messaging.command.Durability;
import io.matricula.platform.messaging.command.NotDurable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the commits of many transactions to the disk with one sync.
 *
 * <p>HSQLDB syncs its log in every commit, under a lock that all transactions share: a few hundred commits per second
 * on common disks. Here a commit writes its log to the operating system, which survives the death of the process, and
 * one thread syncs the log for all: as soon as a request waits for it, and otherwise a few times a second. {@link #await}
 * waits for the sync that covers everything committed before.
 */
final class GroupCommit implements Durability, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration MAX_SYNC_DELAY = Duration.ofMillis(100);

    private final StoreGuard guard;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final Condition synced = lock.newCondition();
    private final Thread syncing = new Thread(this::syncUntilTheEnd, "group-commit");

    private @Nullable GuardedStream log;
    private long lastWritten;
    private long lastWanted;
    private long lastSynced;
    private boolean closed;

    GroupCommit(StoreGuard guard) {
        this.guard = guard;
        guard.onFailure(failed -> wakeAll());
    }

    void start() {
        syncing.setDaemon(true);
        syncing.start();
    }

    /** A commit has written its log. One that could not has ended the store before it came here. */
    void wroteTo(GuardedStream commitLog) {
        lock.lock();
        try {
            log = commitLog;
            lastWritten++;
            written.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void verify() {
        guard.verify();
    }

    @Override
    public void await(Duration atMost) {
        lock.lock();
        try {
            long mine = lastWritten;
            lastWanted = mine;
            wanted.signal();
            long nanos = atMost.toNanos();
            guard.verify();
            while (lastSynced < mine) {
                if (nanos <= 0 || closed) {
                    throw new NotDurable("The disk did not take what was asked for in time.");
                }
                nanos = synced.awaitNanos(nanos);
                guard.verify();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDurable("Interrupted while waiting for the disk.", e);
        } finally {
            lock.unlock();
        }
    }

    private void syncUntilTheEnd() {
        try {
            for (long upTo = awaitWork(); upTo >= 0; upTo = awaitWork()) {
                sync();
                done(upTo);
            }
        } catch (IOException failed) {
            LOG.debug("No sync is tried again", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error unexpected) {
            guard.fail(unexpected);
        }
    }

    private long awaitWork() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (lastWritten == lastSynced && !closed) {
                written.await();
            }
            long nanos = MAX_SYNC_DELAY.toNanos();
            while (lastWanted <= lastSynced && !closed && nanos > 0) {
                nanos = wanted.awaitNanos(nanos);
            }
            return lastWritten == lastSynced ? -1 : lastWritten;
        } finally {
            lock.unlock();
        }
    }

    private void sync() throws IOException {
        GuardedStream current = log;
        if (current != null) {
            current.sync();
        }
    }

    private void done(long upTo) {
        lock.lock();
        try {
            lastSynced = upTo;
            synced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            written.signalAll();
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            syncing.join(DEADLINE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wakeAll() {
        lock.lock();
        try {
            synced.signalAll();
            written.signalAll();
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
