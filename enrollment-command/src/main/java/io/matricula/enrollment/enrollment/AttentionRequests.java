package io.matricula.enrollment.enrollment;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.query.IsProcessLate;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryGateway;

/** Lets staff act on what is in attention. An enrollment knows whether it is parked; only the read side knows whether it is late. */
final class AttentionRequests {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Commands commands;
    private final QueryGateway queries;
    private final Clock clock;

    AttentionRequests(Commands commands, QueryGateway queries, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
    }

    /** Sends the command for an enrollment that is not late, and then, if that is not in attention, for one that is late. */
    void act(EnrollmentId enrollment, Function<Boolean, Object> command) {
        try {
            commands.send(command.apply(false));
        } catch (Refused refused) {
            if (refused.code() != RefusalCode.NOT_IN_ATTENTION || !isLate(enrollment)) {
                throw refused;
            }
            commands.send(command.apply(true));
        }
    }

    private boolean isLate(EnrollmentId enrollment) {
        try {
            return queries.query(new IsProcessLate(enrollment, clock.instant()), Boolean.class)
                    .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unknown();
        } catch (ExecutionException | TimeoutException unanswered) {
            throw unknown();
        }
    }

    private static NotReady unknown() {
        return new NotReady("It could not be found out now whether the enrollment is late.");
    }
}
