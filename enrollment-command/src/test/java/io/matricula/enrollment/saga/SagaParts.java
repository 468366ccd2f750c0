package io.matricula.enrollment.saga;

import io.matricula.enrollment.enrollment.EnrollmentParts;
import io.matricula.enrollment.student.KnownPeople;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
import java.time.Clock;

/** What this slice hands to tests that are told in another package. */
public final class SagaParts {

    private SagaParts() {}

    public static EnrollmentSteps steps(Commands commands, KnownPeople people, Timers timers, Clock clock) {
        return new EnrollmentSteps(commands, people, timers, EnrollmentParts.HOLDS, clock);
    }
}
