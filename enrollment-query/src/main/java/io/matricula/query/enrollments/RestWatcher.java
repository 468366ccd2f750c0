package io.matricula.query.enrollments;

import io.matricula.platform.projections.Versioned;
import io.matricula.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;

/** A client that waits for an enrollment to rest. */
final class RestWatcher implements Watcher {

    private final String id;
    private final Duration time;
    private final Instant until;
    private final DeferredResult<ResponseEntity<EnrollmentView>> answer = new DeferredResult<>(0L);
    private volatile int seen;

    RestWatcher(String id, Duration time, Instant since) {
        this.id = id;
        this.time = time;
        this.until = since.plus(time);
    }

    DeferredResult<ResponseEntity<EnrollmentView>> answer() {
        return answer;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int seen() {
        return seen;
    }

    @Override
    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Answers if the enrollment rests or the time is over. */
    @Override
    public boolean tell(@Nullable Versioned<EnrollmentView> state, Instant now) {
        if (state != null) {
            seen = state.version();
            if (isOver(now) || state.body().rests()) {
                return answer.setResult(ResponseEntity.ok()
                        .header("Preference-Applied", "wait=" + time.toSeconds())
                        .body(state.body()));
            }
        }
        return isOver(now) && answer.setErrorResult(Refused.notFound("enrollment", id));
    }

    @Override
    public void fail(RuntimeException unreachable) {
        answer.setErrorResult(unreachable);
    }

    @Override
    public boolean isGone(Instant now) {
        return answer.isSetOrExpired();
    }
}
