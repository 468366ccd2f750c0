package io.matricula.platform.projections.readyourwrites;

import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.projections.ProjectionProgress;
import io.matricula.platform.projections.Projections;
import io.matricula.platform.projections.loop.BackgroundLoop;
import io.matricula.platform.projections.loop.FailureKind;
import io.matricula.platform.web.consistency.ConsistencyToken;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads that came before the model was as far as they ask for. No thread waits with them: they begin once more. */
final class DeferredReads implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeferredReads.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(25);
    private static final String UNTIL = DeferredReads.class.getName() + ".until";

    private final Projections projections;
    private final Clock clock;
    private final Queue<LateRead> reads = new ConcurrentLinkedQueue<>();
    private final BackgroundLoop loop = BackgroundLoop.every(POLL_INTERVAL, "late-reads", this::look);
    private volatile boolean running;

    DeferredReads(Projections projections, Clock clock) {
        this.projections = projections;
        this.clock = clock;
    }

    private record LateRead(List<String> projections, ConsistencyToken token, Instant until, AsyncContext request) {

        boolean isOver(Instant now) {
            return !now.isBefore(until);
        }

        boolean beginOnceMore() {
            try {
                request.dispatch();
            } catch (RuntimeException gone) {
                LOG.debug("A client did not wait for its own write: {}", FailureKind.of(gone));
            }
            return true;
        }
    }

    /** Whether the read may go on now, else it begins once more later; {@link NotReady} if it has waited long enough. */
    boolean passes(HttpServletRequest request, List<String> shown, ConsistencyToken token) {
        if (shown.stream().allMatch(projection -> projections.reach(projection).covers(token.position()))) {
            return true;
        }
        Instant until = request.getAttribute(UNTIL) instanceof Instant given
                ? given
                : clock.instant().plus(TIMEOUT);
        if (!running || !clock.instant().isBefore(until)) {
            throw new NotReady("The read model has not caught up with the write yet.");
        }
        request.setAttribute(UNTIL, until);
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(0);
        reads.add(new LateRead(shown, token, until, waiting));
        return false;
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    /** Answers all waiting reads at once, so that a stopping server need not wait with them. */
    @Override
    public void stop() {
        running = false;
        loop.stop();
        look();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A read that has waited long enough is answered, also if nothing can be known of the models now. */
    private void look() {
        if (reads.isEmpty()) {
            return;
        }
        try {
            Map<String, ProjectionProgress> reaches = reaches();
            beginOnceMore(read -> isCovered(read, reaches));
        } finally {
            beginOnceMore(read -> !running || read.isOver(clock.instant()));
        }
    }

    private static boolean isCovered(LateRead read, Map<String, ProjectionProgress> reaches) {
        return read.projections().stream()
                .map(reaches::get)
                .allMatch(reach -> reach != null && reach.covers(read.token().position()));
    }

    private void beginOnceMore(Predicate<LateRead> due) {
        reads.removeIf(read -> due.test(read) && read.beginOnceMore());
    }

    /** Asks for each projection once, however many wait for it. */
    private Map<String, ProjectionProgress> reaches() {
        return reads.stream()
                .flatMap(read -> read.projections().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), projections::reach));
    }
}
