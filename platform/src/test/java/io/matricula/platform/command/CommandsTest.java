package io.matricula.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.matricula.platform.axon.RefusalDetails;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final int ATTEMPTS = 3;
    private static final String COMMAND = "do it";

    private final CommandGateway gateway = mock(CommandGateway.class);
    private final Commands commands = new Commands(
            gateway,
            Retry.of(
                    "test",
                    RetryConfig.custom()
                            .maxAttempts(ATTEMPTS)
                            .waitDuration(Duration.ofMillis(1))
                            .retryExceptions(CommandUnanswered.class)
                            .build()),
            Duration.ofMillis(50),
            () -> {});

    @Test
    void returnsTheAnswer() {
        answers(CompletableFuture.completedFuture("done"));
        assertThat(commands.ask(COMMAND, String.class)).isEqualTo("done");
    }

    @Test
    void needsNoAnswer() {
        answers(CompletableFuture.completedFuture(null));
        commands.send(COMMAND);
        attempts(1);
    }

    @Test
    void aRefusalComesBackAsOneAndIsNotTriedAgain() {
        answers(CompletableFuture.failedFuture(new CommandExecutionException(
                "no", null, new RefusalDetails(RefusalCode.OFFERING_FULL, "No seat is free.", Map.of("seats", "0")))));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> commands.send(COMMAND))
                .withMessage("No seat is free.")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(RefusalCode.OFFERING_FULL))
                .satisfies(refused -> assertThat(refused.data()).containsExactly(Map.entry("seats", "0")));
        attempts(1);
    }

    @Test
    void silenceEndsAtTheDeadlineAndAfterABoundedNumberOfAttempts() {
        answers(new CompletableFuture<>());
        assertThatThrownBy(() -> commands.send(COMMAND)).isInstanceOf(CommandUnanswered.class);
        attempts(ATTEMPTS);
    }

    @Test
    void aLastingFaultEndsAfterABoundedNumberOfAttempts() {
        answers(CompletableFuture.failedFuture(new IllegalStateException("broken")));
        assertThatThrownBy(() -> commands.ask(COMMAND, String.class))
                .isInstanceOf(CommandUnanswered.class)
                .hasRootCauseMessage("broken");
        attempts(ATTEMPTS);
    }

    @Test
    void aPassingFaultIsTriedAgain() {
        when(gateway.<Object>send(any()))
                .thenReturn(CompletableFuture.failedFuture(new IllegalStateException("broken")))
                .thenReturn(CompletableFuture.completedFuture("done"));
        assertThat(commands.ask(COMMAND, String.class)).isEqualTo("done");
        attempts(2);
    }

    @Test
    void whoeverIsInterruptedStopsWaitingAndStaysInterrupted() {
        answers(new CompletableFuture<>());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> commands.send(COMMAND)).isInstanceOf(CommandUnanswered.class);
        assertThat(Thread.interrupted()).isTrue();
        attempts(1);
    }

    private void answers(CompletableFuture<Object> answer) {
        when(gateway.<Object>send(any())).thenReturn(answer);
    }

    private void attempts(int expected) {
        verify(gateway, times(expected)).send(COMMAND);
    }
}
