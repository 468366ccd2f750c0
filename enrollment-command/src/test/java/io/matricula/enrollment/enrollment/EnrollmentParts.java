package io.matricula.enrollment.enrollment;

import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.Configurer;

/** What this slice hands to tests that are told in another package. */
public final class EnrollmentParts {

    public static final HoldDurations HOLDS =
            new HoldDurations(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofDays(3));

    private EnrollmentParts() {}

    public static Configurer configure(Configurer axon, Clock clock) {
        return axon.registerComponent(PaymentDeadlines.class, c -> deadlines(clock))
                .configureAggregate(Enrollment.class);
    }

    static PaymentDeadlines deadlines(Clock clock) {
        return new PaymentDeadlines(clock, HOLDS);
    }
}
