package io.matricula.enrollment.sweeper;

import io.matricula.enrollment.enrollment.RetryAttention;
import io.matricula.platform.messaging.command.CommandFailed;
import io.matricula.platform.messaging.command.CommandTimedOut;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.command.ConcurrentChange;
import io.matricula.shared.Actor;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.query.FindOverdueProcesses;
import io.matricula.shared.academic.query.OverdueProcesses;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the enrollments that are later than they should be from the state that the read side shows, and has their saga take
 * its step again: an end never depends on a timer alone. The write side checks whether they are still late.
 */
class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int BATCH_SIZE = 200;
    private static final String REASON = "It is later than it should be.";

    private final QueryGateway queries;
    private final Commands commands;
    private final Clock clock;

    Sweeper(QueryGateway queries, Commands commands, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
    }

    /** One round; what could not be done now is found again in the next one. */
    void sweep() {
        try {
            List<EnrollmentId> late = queries.query(
                            new FindOverdueProcesses(clock.instant(), BATCH_SIZE), OverdueProcesses.class)
                    .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .enrollmentIds();
            late.forEach(this::tryAgain);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException unanswered) {
            LOG.warn(
                    "The read side does not say which enrollments are late; the sweeper asks again: {}",
                    unanswered.toString());
        }
    }

    private void tryAgain(EnrollmentId enrollment) {
        try {
            LOG.warn("Enrollment {} is late; its saga takes the step again", enrollment);
            commands.send(new RetryAttention(enrollment, REASON, Actor.SYSTEM, true));
        } catch (Refused | CommandTimedOut | ConcurrentChange | CommandFailed failed) {
            LOG.warn("Enrollment {} could not go on now: {}", enrollment, failed.getMessage());
        }
    }
}
