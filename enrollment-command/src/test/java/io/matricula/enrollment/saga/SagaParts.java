package io.matricula.enrollment.saga;

import io.matricula.enrollment.student.KnownPeople;
import io.matricula.platform.command.Commands;
import io.matricula.platform.timer.Timers;
import java.time.Clock;
import java.time.Duration;

/** What this slice hands to tests that are told in another package. */
public final class SagaParts {

    private SagaParts() {}

    public static EnrollmentSteps steps(Commands commands, KnownPeople people, Timers timers, Clock clock) {
        var holds = new HoldDurations(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofDays(3));
        return new EnrollmentSteps(commands, people, timers, holds, clock);
    }
}
