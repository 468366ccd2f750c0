package io.matricula.query.enrollments;

import io.matricula.platform.projections.Versioned;
import io.matricula.shared.Refused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * A client that is sent every state of an enrollment until it ends. A whole stream is shorter than what a socket holds
 * for a client that does not read, so sending holds no other client up.
 */
final class Updates implements Watcher {

    /** How long an enrollment that the model lacks is waited for. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final Duration RECONNECT = Duration.ofSeconds(2);

    private final String id;
    private final Clock clock;
    private final UpdateSettings settings;
    private final UnaryOperator<EnrollmentView> shown;
    private final DeferredResult<ResponseEntity<SseEmitter>> answer = new DeferredResult<>(0L);
    private final SseEmitter stream = new SseEmitter(0L);
    private volatile int seen;
    private volatile boolean open;
    private volatile boolean gone;
    private volatile Instant until;
    private volatile Instant lastSent;

    /**
     * A watcher that is told nothing yet.
     *
     * @param seen the version it knows from an earlier stream; 0 if none
     * @param shown how it sees a state
     */
    Updates(String id, int seen, Clock clock, UpdateSettings settings, UnaryOperator<EnrollmentView> shown) {
        this.id = id;
        this.seen = seen;
        this.clock = clock;
        this.settings = settings;
        this.shown = shown;
        this.lastSent = clock.instant();
        this.until = lastSent.plus(TIMEOUT);
        stream.onCompletion(() -> gone = true);
    }

    /** The version that the id of an event stands for; 0 if it is not one of ours. */
    static int version(@Nullable String eventId) {
        return eventId != null && eventId.matches("\\d{1,9}") ? Integer.parseInt(eventId) : 0;
    }

    /** The stream, 404 if there is no such enrollment, or 204 if the client has seen its end. */
    DeferredResult<ResponseEntity<SseEmitter>> answer() {
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

    @Override
    public boolean tell(@Nullable Versioned<EnrollmentView> state, Instant now) {
        if (state == null) {
            return isOver(now) && end();
        }
        boolean ended = EnrollmentHasEnded.holds(state.body().status());
        if (!open && ended && state.version() == seen) {
            return answer.setResult(ResponseEntity.noContent().build());
        }
        if (!open) {
            begin();
        }
        if (state.version() != seen) {
            send(event(state));
            seen = state.version();
        }
        return (ended || isOver(now)) && end();
    }

    @Override
    public void fail(RuntimeException unreachable) {
        answer.setErrorResult(unreachable);
        stream.complete();
    }

    @Override
    public boolean isGone(Instant now) {
        if (open && !gone && !now.isBefore(lastSent.plus(settings.silence()))) {
            send(SseEmitter.event().comment("still here"));
        }
        return gone;
    }

    private void begin() {
        open = true;
        until = clock.instant().plus(settings.lifetime());
        answer.setResult(ResponseEntity.ok().header("X-Accel-Buffering", "no").body(stream));
        send(SseEmitter.event().reconnectTime(RECONNECT.toMillis()));
    }

    private boolean end() {
        answer.setErrorResult(Refused.notFound("enrollment", id));
        stream.complete();
        return true;
    }

    private SseEventBuilder event(Versioned<EnrollmentView> state) {
        return SseEmitter.event()
                .id(Integer.toString(state.version()))
                .data(shown.apply(state.body()), MediaType.APPLICATION_JSON);
    }

    private void send(SseEventBuilder event) {
        try {
            stream.send(event);
            lastSent = clock.instant();
        } catch (IOException | IllegalStateException noListener) {
            gone = true;
        }
    }
}
