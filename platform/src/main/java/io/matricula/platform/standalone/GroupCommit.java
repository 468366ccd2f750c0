package io.matricula.platform.standalone;

import io.matricula.platform.command.Durability;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hsqldb.Session;
import org.hsqldb.jdbc.JDBCConnection;
import org.hsqldb.lib.EventLogInterface;
import org.hsqldb.lib.FileAccess;
import org.hsqldb.lib.FileUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the commits of many transactions to the disk with one sync.
 *
 * <p>HSQLDB syncs its log in every commit, under a lock that all transactions share: a few hundred commits per second
 * on common disks. Here a commit writes its log to the operating system, which survives the death of the process, and
 * one thread syncs the log for all: as soon as somebody waits for it, and otherwise a few times a second. {@link #await}
 * waits for the sync that covers everything committed before.
 */
final class GroupCommit implements FileAccess, Durability, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(100);
    private static final Duration LONGEST_WITHOUT_SYNC = Duration.ofMillis(100);
    private static final String COMMIT_LOG = ".log";

    private final FileAccess files = FileUtil.getFileUtil();
    private final Map<OutputStream, String> names = new WeakHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final Condition synced = lock.newCondition();
    private final Thread syncing = new Thread(this::syncUntilClosed, "group-commit");

    private @Nullable FileDescriptor log;
    private long lastWritten;
    private long lastWanted;
    private long lastSynced;
    private boolean closed;

    /**
     * Takes over the log of an open database; its checkpoint begins a new log, which is the first one synced here. The
     * database makes no other by itself: {@link Checkpoints} does.
     */
    void takeOver(Connection connection) throws SQLException {
        syncing.setDaemon(true);
        syncing.start();
        Session session = (Session) connection.unwrap(JDBCConnection.class).getSession();
        session.getDatabase().logger.fileAccess = this;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET FILES LOG SIZE 0");
            statement.execute("CHECKPOINT");
        }
    }

    @Override
    public void await(Duration atMost) {
        lock.lock();
        try {
            long mine = lastWritten;
            lastWanted = mine;
            wanted.signal();
            long nanos = atMost.toNanos();
            while (lastSynced < mine) {
                if (nanos <= 0 || closed) {
                    throw new IllegalStateException("The commit log could not be brought to the disk in time");
                }
                nanos = synced.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the disk", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public synchronized FileSync getFileSync(OutputStream stream) throws IOException {
        FileDescriptor descriptor = ((FileOutputStream) stream).getFD();
        return names.getOrDefault(stream, "").endsWith(COMMIT_LOG) ? () -> wroteTo(descriptor) : descriptor::sync;
    }

    private void wroteTo(FileDescriptor descriptor) {
        lock.lock();
        try {
            log = descriptor;
            lastWritten++;
            written.signal();
        } finally {
            lock.unlock();
        }
    }

    private void syncUntilClosed() {
        boolean open = true;
        while (open) {
            open = syncOnce();
        }
    }

    private boolean syncOnce() {
        try {
            long upTo = awaitWork();
            if (upTo < 0) {
                return false;
            }
            sync();
            done(upTo);
        } catch (IOException e) {
            LOG.error("The commit log could not be synced: {}", e.getMessage());
            return waitBeforeTryingAgain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return true;
    }

    private boolean waitBeforeTryingAgain() {
        lock.lock();
        try {
            long nanos = PAUSE_AFTER_FAILURE.toNanos();
            while (nanos > 0 && !closed) {
                nanos = written.awaitNanos(nanos);
            }
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private long awaitWork() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (lastWritten == lastSynced && !closed) {
                written.await();
            }
            long nanos = LONGEST_WITHOUT_SYNC.toNanos();
            while (lastWanted <= lastSynced && !closed && nanos > 0) {
                nanos = wanted.awaitNanos(nanos);
            }
            return lastWritten == lastSynced ? -1 : lastWritten;
        } finally {
            lock.unlock();
        }
    }

    /** A log that HSQLDB has closed was brought to the disk by its checkpoint. */
    private void sync() throws IOException {
        FileDescriptor current = log;
        if (current != null && current.valid()) {
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

    @Override
    public InputStream openInputStreamElement(String name) throws IOException {
        return files.openInputStreamElement(name);
    }

    @Override
    public OutputStream openOutputStreamElement(String name) throws IOException {
        return named(name, files.openOutputStreamElement(name));
    }

    @Override
    public OutputStream openOutputStreamElementAppend(String name) throws IOException {
        return named(name, files.openOutputStreamElementAppend(name));
    }

    private synchronized OutputStream named(String name, OutputStream stream) {
        names.put(stream, name);
        return stream;
    }

    @Override
    public boolean isStreamElement(String name) {
        return files.isStreamElement(name);
    }

    @Override
    public void createParentDirs(String name) {
        files.createParentDirs(name);
    }

    @Override
    public boolean removeElement(String name) {
        return files.removeElement(name);
    }

    @Override
    public boolean renameElement(String from, String to) {
        return files.renameElement(from, to);
    }

    @Override
    public boolean renameElementOrCopy(String from, String to, EventLogInterface log) {
        return files.renameElementOrCopy(from, to, log);
    }
}
