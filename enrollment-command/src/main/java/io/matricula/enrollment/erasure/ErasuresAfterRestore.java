package io.matricula.enrollment.erasure;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.failure.StackTraceOnly;
import io.matricula.platform.messaging.rounds.Rounds;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Erases again whom a restored backup has brought back: those whose erasure this store has never heard of. Until that is done this instance is not
 * ready, and nobody is shown who was erased. An erasure that was interrupted is none of them: its policy goes on with it.
 */
final class ErasuresAfterRestore implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAfterRestore.class);

    private final KnownErasures known;
    private final Commands commands;
    private volatile @Nullable List<RequestErasure> broughtBack;

    ErasuresAfterRestore(KnownErasures known, Commands commands) {
        this.known = known;
        this.commands = commands;
    }

    /** One round of {@link Rounds}; nothing once all are done. */
    void look() {
        try {
            List<RequestErasure> left = broughtBack == null ? unheardOf() : broughtBack;
            broughtBack = left;
            left.forEach(commands::send);
            broughtBack = left.stream().filter(erasure -> !hasEnded(erasure)).toList();
        } catch (RuntimeException failed) {
            LOG.warn("Erasures cannot be compared with the list of them now: {}", StackTraceOnly.inOneLine(failed));
        }
    }

    private List<RequestErasure> unheardOf() {
        List<RequestErasure> unheardOf =
                known.all().stream().filter(erasure -> find(erasure).isEmpty()).toList();
        if (!unheardOf.isEmpty()) {
            LOG.warn("{} erasures are not in this store, and are done again", unheardOf.size());
        }
        return unheardOf;
    }

    private boolean hasEnded(RequestErasure erasure) {
        return find(erasure).orElse(false);
    }

    private Optional<Boolean> find(RequestErasure erasure) {
        return commands.find(new FindErasure(erasure.erasureId()), Boolean.class);
    }

    @Override
    public Health health() {
        List<RequestErasure> left = broughtBack;
        return left != null && left.isEmpty()
                ? Health.up().build()
                : Health.down().build();
    }
}
