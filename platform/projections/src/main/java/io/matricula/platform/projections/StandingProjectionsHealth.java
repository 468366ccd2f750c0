package io.matricula.platform.projections;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down as long as a projection stands; no part of readiness, because all others can be read. */
final class StandingProjectionsHealth implements HealthIndicator {

    private final Projections projections;

    StandingProjectionsHealth(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Health health() {
        Map<String, String> standing = projections.standing();
        return standing.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("standing", standing).build();
    }
}
