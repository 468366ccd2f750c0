package io.matricula.platform.messaging.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class CommandAdmissionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration BEHIND = Duration.ofMillis(300);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void aRequestComesAtOnceWhileSagasAreUpToDate() throws Exception {
        CommandAdmission turns = sagas(LONG);
        assertThat(request(turns)).succeedsWithin(LONG);
        handle(turns, NOW.minus(BEHIND));
        assertThat(request(turns)).succeedsWithin(LONG);
    }

    @Test
    void aRequestWaitsWhileSagasHandleOldFactsAndComesWhenTheyHaveCaughtUp() throws Exception {
        CommandAdmission turns = sagas(LONG);
        handle(turns, NOW.minus(BEHIND).minusMillis(1));
        CompletableFuture<Void> request = request(turns);
        assertThat(request).failsWithin(SHORT);
        handle(turns, NOW);
        assertThat(request).succeedsWithin(LONG);
    }

    @Test
    void noRequestWaitsForSagasThatAreStuck() throws Exception {
        CommandAdmission turns = sagas(SHORT);
        handle(turns, NOW.minus(LONG));
        assertThat(request(turns)).succeedsWithin(LONG);
    }

    @Test
    void noRequestWaitsLongerThanItHasTime() throws Exception {
        CommandAdmission turns = sagas(LONG);
        handle(turns, NOW.minus(LONG));
        assertThat(CompletableFuture.runAsync(() -> turns.awaitTurn(Deadline.in(SHORT))))
                .succeedsWithin(LONG);
    }

    private static CommandAdmission sagas(Duration longestWait) {
        return new CommandAdmission(Clock.fixed(NOW, ZoneOffset.UTC), BEHIND, longestWait);
    }

    private static void handle(CommandAdmission turns, Instant timestamp) throws Exception {
        assertThat(turns.handle(new DefaultUnitOfWork<>(fact(timestamp)), () -> "handled"))
                .isEqualTo("handled");
    }

    private static EventMessage<String> fact(Instant timestamp) {
        return new GenericEventMessage<>("id", "fact", Map.of(), timestamp);
    }

    private static CompletableFuture<Void> request(CommandAdmission turns) {
        return CompletableFuture.runAsync(
                () -> turns.awaitTurn(Deadline.in(LONG)), CompletableFuture.delayedExecutor(0, TimeUnit.SECONDS));
    }
}
