package io.matricula.platform.embedded.store;

import org.hsqldb.lib.SimpleLog;
import org.jspecify.annotations.Nullable;

/**
 * HSQLDB's log of what happens to one store. It goes on after errors of its data file, of checkpoints and even of commits, and
 * tells this log only. Each error here is the end of the store; a remark without one is a remark.
 */
final class StoreEvents extends SimpleLog {

    private final StoreGuard guard;

    StoreEvents(StoreGuard guard) {
        super(null, LOG_NONE, false);
        this.guard = guard;
    }

    @Override
    public synchronized void logContext(@Nullable Throwable failed, String event, int level) {
        if (failed != null) {
            guard.fail(failed);
        }
    }
}
