package io.matricula.platform.cluster;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * A server that this service cannot work without: looked for with growing pauses until it is there, and from time to time after.
 *
 * <p>Axon's own indicator extends a class of Boot 3, and Boot's asks MongoDB by {@code hello}, which not every MongoDB-compatible
 * server answers; and neither tells the log what the service waits for.
 */
final class Dependency implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Dependency.class);
    private static final Duration MIN_PAUSE = Duration.ofSeconds(1);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(8);

    private final String name;
    private final String address;
    private final Probe probe;
    private Duration pause = MIN_PAUSE;
    private Instant next = Instant.MIN;
    private volatile @Nullable String missing = "not yet looked for";

    /**
     * A server.
     *
     * @param name as people know it
     * @param address where it should be, without credentials
     * @param probe fails if it is not there
     */
    Dependency(String name, String address, Probe probe) {
        this.name = name;
        this.address = address;
        this.probe = probe;
    }

    /** Asks a server for a sign of life. */
    @FunctionalInterface
    interface Probe {
        void ask() throws Exception;
    }

    /** Looks for the server if it is time to. */
    void look(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        try {
            probe.ask();
            found();
        } catch (Exception failed) {
            missed(failed);
        }
        next = now.plus(pause);
    }

    private void found() {
        if (missing != null) {
            LOG.info("{} is there, at {}", name, address);
        }
        missing = null;
        pause = MIN_PAUSE;
    }

    private void missed(Exception failed) {
        pause = missing == null ? MIN_PAUSE : shorter(pause.multipliedBy(2), MAX_PAUSE);
        missing = FailureName.of(failed);
        LOG.warn("Waiting for {} at {}: {}", name, address, missing);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public Health health() {
        String why = missing;
        return why == null
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("waitingFor", name)
                        .withDetail("at", address)
                        .withDetail("because", why)
                        .build();
    }
}
