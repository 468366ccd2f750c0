package io.matricula.query.enrollments;

import io.matricula.query.projection.Model;
import io.matricula.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Clients that wait for an enrollment to rest. No thread waits with them: one query now and then asks for all of them,
 * and asks the store, because the events may be followed by another instance.
 */
final class EnrollmentWaits implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EnrollmentWaits.class);
    private static final int PACE_MILLIS = 50;

    private final Model<EnrollmentView> enrollments;
    private final WaitingLines lines;
    private final Clock clock;
    private final Queue<Wait> waits = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("enrollment-waits"));
    private volatile boolean running;

    EnrollmentWaits(Model<EnrollmentView> enrollments, WaitingLines lines, Clock clock) {
        this.enrollments = enrollments;
        this.lines = lines;
        this.clock = clock;
    }

    DeferredResult<ResponseEntity<EnrollmentView>> await(UUID id, Duration time) {
        var wait = new Wait(id.toString(), time, clock.instant().plus(time), new DeferredResult<>(0L));
        wait.answer().onCompletion(() -> waits.remove(wait));
        if (!wait.tell(enrollments.find(id).map(lines::placed).orElse(null), !running)) {
            waits.add(wait);
        }
        return wait.answer();
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
        if (waits.isEmpty()) {
            return;
        }
        try {
            Map<String, EnrollmentView> seen =
                    lines
                            .placed(enrollments.find(
                                    waits.stream().map(Wait::id).distinct().toList()))
                            .stream()
                            .collect(
                                    Collectors.toMap(view -> view.enrollmentId().toString(), Function.identity()));
            waits.removeIf(wait -> wait.tell(seen.get(wait.id()), !running || wait.isOver(clock.instant())));
        } catch (RuntimeException unreachable) {
            LOG.warn("Waiting clients cannot be told anything now: {}", unreachable.toString());
            List<Wait> over =
                    waits.stream().filter(wait -> wait.isOver(clock.instant())).toList();
            over.forEach(wait -> wait.answer().setErrorResult(unreachable));
            waits.removeAll(over);
        }
    }

    private record Wait(
            String id, Duration time, Instant until, DeferredResult<ResponseEntity<EnrollmentView>> answer) {

        boolean isOver(Instant now) {
            return !now.isBefore(until);
        }

        /** Answers if the enrollment rests or the time is over; whether it did. */
        boolean tell(@Nullable EnrollmentView view, boolean over) {
            if (view != null && (over || RestingEnrollment.holds(view.status(), view.method()))) {
                answer.setResult(ResponseEntity.ok()
                        .header("Preference-Applied", "wait=" + time.toSeconds())
                        .body(view));
                return true;
            }
            if (over) {
                answer.setErrorResult(Refused.notFound("enrollment", id));
            }
            return over;
        }
    }
}
