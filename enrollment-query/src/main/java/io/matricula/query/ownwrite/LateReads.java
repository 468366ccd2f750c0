package io.matricula.query.ownwrite;

import io.matricula.platform.web.ConsistencyToken;
import io.matricula.platform.web.NotReady;
import io.matricula.query.projection.Projections;
import io.matricula.query.projection.Reach;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads that came before the model was as far as they ask for. No thread waits with them: they begin once more. */
final class LateReads implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LateReads.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PACE_MILLIS = 25;
    private static final String UNTIL = LateReads.class.getName() + ".until";

    private final Projections projections;
    private final Clock clock;
    private final Queue<LateRead> reads = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("late-reads"));
    private volatile boolean running;

    LateReads(Projections projections, Clock clock) {
        this.projections = projections;
        this.clock = clock;
    }

    private record LateRead(String projection, ConsistencyToken token, Instant until, AsyncContext request) {

        boolean isOver(Instant now) {
            return !now.isBefore(until);
        }

        boolean beginOnceMore() {
            try {
                request.dispatch();
            } catch (IllegalStateException gone) {
                LOG.debug("A client did not wait for its own write: {}", gone.getMessage());
            }
            return true;
        }
    }

    /** Whether the read may go on now, else it begins once more later; {@link NotReady} if it has waited long enough. */
    boolean passes(HttpServletRequest request, String projection, ConsistencyToken token) {
        if (projections.reach(projection).covers(token.position())) {
            return true;
        }
        Instant until = request.getAttribute(UNTIL) instanceof Instant given
                ? given
                : clock.instant().plus(PATIENCE);
        if (!running || !clock.instant().isBefore(until)) {
            throw new NotReady("The read model has not caught up with the write yet.");
        }
        request.setAttribute(UNTIL, until);
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(0);
        reads.add(new LateRead(projection, token, until, waiting));
        return false;
    }

    @Override
    public void start() {
        running = true;
        var unused = ticker.scheduleWithFixedDelay(this::look, PACE_MILLIS, PACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Answers everybody at once, so that a stopping server need not wait with them. */
    @Override
    public void stop() {
        running = false;
        ticker.shutdown();
        look();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        if (reads.isEmpty()) {
            return;
        }
        Set<LateRead> caughtUp = caughtUp();
        Instant now = clock.instant();
        reads.removeIf(read -> (caughtUp.contains(read) || !running || read.isOver(now)) && read.beginOnceMore());
    }

    /** Asks for each projection once, however many wait for it. */
    private Set<LateRead> caughtUp() {
        try {
            return reads.stream()
                    .map(LateRead::projection)
                    .distinct()
                    .flatMap(this::caughtUp)
                    .collect(Collectors.toSet());
        } catch (RuntimeException unreachable) {
            LOG.warn("Late reads cannot be told anything now: {}", unreachable.toString());
            return Set.of();
        }
    }

    private Stream<LateRead> caughtUp(String projection) {
        Reach reach = projections.reach(projection);
        return reads.stream()
                .filter(read -> read.projection().equals(projection)
                        && reach.covers(read.token().position()));
    }
}
