package io.matricula.platform.standalone;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to what HSQLDB reports of one store. It goes on after errors of its data file, of checkpoints and even of commits,
 * and tells nobody but its log; each of them is the end of the store.
 */
final class StoreEvents extends Handler {

    private final Logger logger;
    private final StoreGuard guard;

    private StoreEvents(Logger logger, StoreGuard guard) {
        this.logger = logger;
        this.guard = guard;
    }

    /** Listens until it is closed. */
    static StoreEvents of(String database, StoreGuard guard) {
        Logger logger = Logger.getLogger("hsqldb.db." + database);
        logger.setLevel(Level.WARNING);
        var events = new StoreEvents(logger, guard);
        logger.addHandler(events);
        return events;
    }

    @Override
    public void publish(LogRecord event) {
        Throwable failed = event.getThrown();
        if (failed != null) {
            guard.fail(failed);
        } else if (event.getLevel().intValue() >= Level.SEVERE.intValue()) {
            guard.fail(new IllegalStateException(event.getMessage()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
