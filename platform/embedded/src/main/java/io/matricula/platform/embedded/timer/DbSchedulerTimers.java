package io.matricula.platform.embedded.timer;

import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import org.axonframework.eventhandling.scheduling.ScheduleToken;
import org.axonframework.eventhandling.scheduling.dbscheduler.DbSchedulerEventScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Taking back a timer that has fired, or is firing, is no error: the saga that does so could not know. */
final class DbSchedulerTimers extends DbSchedulerEventScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(DbSchedulerTimers.class);

    DbSchedulerTimers(Builder builder) {
        super(builder);
    }

    @Override
    public void cancelSchedule(ScheduleToken timer) {
        try {
            super.cancelSchedule(timer);
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException tooLate) {
            LOG.debug("Too late to take back {}", timer);
        }
    }
}
