package io.matricula.enrollment.erasure;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.failure.StackTraceOnly;
import io.matricula.platform.messaging.rounds.Rounds;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Erases again whom a restored backup has brought back. Until that is done this instance is not ready: nobody is shown who was erased.
 */
final class ErasuresAfterRestore implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAfterRestore.class);

    private final KnownErasures known;
    private final Commands commands;
    private final AtomicBoolean done = new AtomicBoolean();

    ErasuresAfterRestore(KnownErasures known, Commands commands) {
        this.known = known;
        this.commands = commands;
    }

    /** One round of {@link Rounds}; nothing once all are done. */
    void look() {
        if (done.get()) {
            return;
        }
        try {
            List<RequestErasure> missing =
                    known.all().stream().filter(erasure -> !hasEnded(erasure)).toList();
            missing.forEach(this::doAgain);
            done.set(missing.isEmpty());
        } catch (RuntimeException failed) {
            LOG.warn("Erasures cannot be compared with the list of them now: {}", StackTraceOnly.inOneLine(failed));
        }
    }

    private boolean hasEnded(RequestErasure erasure) {
        return commands.find(new FindErasure(erasure.erasureId()), Boolean.class)
                .orElse(false);
    }

    private void doAgain(RequestErasure erasure) {
        LOG.warn("The erasure {} is not in this store, or not at its end, and is done again", erasure.erasureId());
        commands.send(erasure);
    }

    @Override
    public Health health() {
        return done.get() ? Health.up().build() : Health.down().build();
    }
}
