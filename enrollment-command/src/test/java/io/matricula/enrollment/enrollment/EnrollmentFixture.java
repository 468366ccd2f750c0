package io.matricula.enrollment.enrollment;

import io.matricula.platform.messaging.calendar.SchoolCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** An enrollment by itself, at a time that stands still. */
final class EnrollmentFixture {

    private EnrollmentFixture() {}

    static FixtureConfiguration<Enrollment> at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new AggregateTestFixture<>(Enrollment.class)
                .registerInjectableResource(EnrollmentParts.deadlines(clock))
                .registerInjectableResource(new SchoolCalendar(clock, ZoneId.of("America/Sao_Paulo")));
    }
}
