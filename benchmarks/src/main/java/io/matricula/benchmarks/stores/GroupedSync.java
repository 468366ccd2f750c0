package io.matricula.benchmarks.stores;

import io.matricula.platform.messaging.command.Durability;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** One sync for all whose commits came before it. */
final class GroupedSync implements Durability {

    /** Brings what was committed to the disk. */
    interface Sync {
        void run() throws Exception;
    }

    private final AtomicLong committed = new AtomicLong();
    private final ReentrantLock syncing = new ReentrantLock();
    private final Sync sync;
    private long synced;

    GroupedSync(Sync sync) {
        this.sync = sync;
    }

    @Override
    public void await(Duration atMost) {
        long mine = committed.incrementAndGet();
        syncing.lock();
        try {
            if (synced < mine) {
                long upTo = committed.get();
                sync.run();
                synced = upTo;
            }
        } catch (Exception failed) {
            throw new IllegalStateException("Not durable", failed);
        } finally {
            syncing.unlock();
        }
    }
}
