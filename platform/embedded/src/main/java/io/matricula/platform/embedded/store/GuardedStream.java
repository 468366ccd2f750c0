package io.matricula.platform.embedded.store;

import io.matricula.platform.embedded.store.StoreGuard.FileOperation;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file of the store that is written from its beginning to its end. */
final class GuardedStream extends OutputStream {

    private final OutputStream file;
    private final FileOperation disk;
    private final StoreGuard guard;
    private boolean closed;

    /**
     * A file.
     *
     * @param file takes what is written
     * @param disk brings what was taken to the disk
     */
    GuardedStream(OutputStream file, FileOperation disk, StoreGuard guard) {
        this.file = file;
        this.disk = disk;
        this.guard = guard;
    }

    static GuardedStream of(FileOutputStream file, StoreGuard guard) throws IOException {
        return new GuardedStream(file, file.getFD()::sync, guard);
    }

    @Override
    public void write(int value) throws IOException {
        guard.attempt(() -> file.write(value));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        guard.attempt(() -> file.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        guard.attempt(file::flush);
    }

    /** Brings what was written to the disk; what is closed is there. */
    synchronized void sync() throws IOException {
        if (!closed) {
            guard.attempt(disk);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            try {
                sync();
            } finally {
                closed = true;
                file.close();
            }
        }
    }
}
