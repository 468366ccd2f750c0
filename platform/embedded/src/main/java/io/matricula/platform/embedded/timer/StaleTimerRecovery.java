package io.matricula.platform.embedded.timer;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Timers that were firing when the process died. They count as taken until the scheduler has missed their heartbeat for
 * minutes; but one process at a time has the data directory, so at its start no scheduler can be firing them.
 */
final class StaleTimerRecovery {

    private StaleTimerRecovery() {}

    /** Lets them fire again; how many there were. */
    static int release(DataSource store) {
        return new JdbcTemplate(store)
                .update("UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,"
                        + " version = version + 1 WHERE picked = TRUE");
    }
}
