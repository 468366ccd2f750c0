package io.matricula.platform.cluster;

import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventScheduler;
import org.axonframework.eventhandling.scheduling.ScheduleToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A timer that cannot be taken back has fired, or will: the saga that hears of it looks whether it still matters. */
final class AxonServerTimers extends AxonServerEventScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(AxonServerTimers.class);

    AxonServerTimers(Builder builder) {
        super(builder);
    }

    @Override
    public void cancelSchedule(ScheduleToken timer) {
        try {
            super.cancelSchedule(timer);
        } catch (AxonServerException tooLate) {
            LOG.debug("{} could not be taken back: {}", timer, tooLate.getMessage());
        }
    }
}
