package io.matricula.platform.projections;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** An instance is ready when it can show every fact that was there at the start; once ready, it stays so. */
final class ReadModelsHealth implements HealthIndicator {

    private final Projections projections;
    private volatile boolean ready;

    ReadModelsHealth(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Health health() {
        List<String> notReady = ready ? List.of() : projections.notReady();
        ready = notReady.isEmpty();
        return ready
                ? Health.up().build()
                : Health.down().withDetail("behind", notReady).build();
    }
}
