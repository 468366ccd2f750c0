package io.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.command.CommandFailed;
import io.matricula.platform.messaging.command.CommandTimedOut;
import io.matricula.platform.messaging.command.ConcurrentChange;
import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.web.idempotency.AnsweredAnew;
import io.matricula.platform.web.idempotency.NewId;
import io.matricula.platform.web.idempotency.RequiresIdempotencyKey;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.platform.web.problem.MalformedRequest;
import io.matricula.platform.web.problem.Unauthorized;
import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.access.AllowedTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that answer in every way there is. */
@RestController
@RequestMapping("/examples")
public class ExampleController {

    public final AtomicInteger effects = new AtomicInteger();

    /** Two requests that are under way together; the first is refused, the second goes on when it is told to. */
    public final Twins twins = new Twins();

    public static final class Twins {

        private final AtomicInteger came = new AtomicInteger();
        private final CountDownLatch together = new CountDownLatch(2);
        public final CountDownLatch goOn = new CountDownLatch(1);

        void meet() {
            int place = came.incrementAndGet();
            together.countDown();
            await(place == 1 ? together : goOn);
            if (place == 1) {
                throw failure("refused");
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    record Example(@NotBlank @Size(max = 10) String name, @Nullable String failure) {}

    record Created(UUID id, Actor actor) {}

    @AllowedTo(anybody = true)
    @PostMapping
    ResponseEntity<Created> create(@NewId UUID id, Actor actor, @RequestBody @Valid Example example) {
        effects.incrementAndGet();
        if ("twins".equals(example.failure())) {
            twins.meet();
        } else if (example.failure() != null) {
            throw failure(example.failure());
        }
        return ResponseEntity.created(URI.create("/examples/" + id)).body(new Created(id, actor));
    }

    @RequiresIdempotencyKey
    @AllowedTo(anybody = true)
    @PostMapping("/money")
    UUID move(@NewId UUID id) {
        effects.incrementAndGet();
        return id;
    }

    @AnsweredAnew
    @AllowedTo(anybody = true)
    @PostMapping("/tickets")
    String ticket(@RequestBody @Valid Example example) {
        return "ticket of " + example.name() + " " + effects.incrementAndGet();
    }

    @AllowedTo(anybody = true)
    @PutMapping
    Actor replace(Actor actor) {
        effects.incrementAndGet();
        return actor;
    }

    @AllowedTo(anybody = true)
    @GetMapping
    int page(@RequestParam int page) {
        return page;
    }

    @AllowedTo(anybody = true)
    @GetMapping("/failures/{kind}")
    String fail(@PathVariable String kind) {
        throw failure(kind);
    }

    @AllowedTo(anybody = true)
    @GetMapping("/{id}")
    UUID find(@PathVariable UUID id) {
        return id;
    }

    private static RuntimeException failure(String kind) {
        return switch (kind) {
            case "refused" -> new Refused(RefusalCode.OFFERING_FULL, "No seat is free.", Map.of("capacity", "20"));
            case "unknown" -> Refused.notFound("offering", 7);
            case "invalid" -> new InvalidRequest("price.amount", "is negative");
            case "judged" -> Refused.invalid("effectiveOn", "must not be before 2026-02-01");
            case "malformed" -> new MalformedRequest("sort", "is not known");
            case "unauthorized" -> new Unauthorized("The signature is wrong.");
            case "unanswered" -> new CommandTimedOut("secret", new TimeoutException("secret"));
            case "failed" -> new CommandFailed("secret", UUID.randomUUID(), "secret");
            case "concurrent" -> new ConcurrentChange("secret");
            case "store" -> new DataAccessResourceFailureException("secret");
            case "early" -> new NotReady("The models are catching up.");
            default -> new IllegalStateException("secret");
        };
    }
}
