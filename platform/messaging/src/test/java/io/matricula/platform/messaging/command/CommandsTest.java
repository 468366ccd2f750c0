package io.matricula.platform.messaging.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.github.resilience4j.core.IntervalFunction;
import io.matricula.platform.messaging.axon.FailureDetails;
import io.matricula.platform.messaging.axon.FailureDetails.Kind;
import io.matricula.platform.messaging.axon.RefusalDetails;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {

    private static final int ATTEMPTS = 3;
    private static final String COMMAND = "do it";
    private static final UUID INCIDENT = UUID.randomUUID();

    private static final Duration ATTEMPT = Duration.ofMillis(50);
    private static final Repetition REPETITION = new Repetition(ATTEMPTS, ATTEMPT, IntervalFunction.of(1));

    private final CommandGateway gateway = mock(CommandGateway.class);
    private final Commands commands = new Commands(gateway, REPETITION, Sender.process(Duration.ofSeconds(10)));

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
        assertThatThrownBy(() -> commands.send(COMMAND)).isInstanceOf(CommandTimedOut.class);
        attempts(ATTEMPTS);
    }

    @Test
    void aDefectIsNeverTriedAgain() {
        answers(CompletableFuture.failedFuture(failure(Kind.DEFECT)));
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> commands.ask(COMMAND, String.class))
                .satisfies(failed -> assertThat(failed.incident()).isEqualTo(INCIDENT))
                .withMessageContaining("NullPointerException at Offering");
        attempts(1);
    }

    @Test
    void whatCannotEvenBeSentIsADefect() {
        answers(CompletableFuture.failedFuture(new IllegalArgumentException("Ana Silva")));
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> commands.send(COMMAND))
                .satisfies(failed ->
                        assertThat(failed).hasMessageNotContaining("Ana").hasNoCause());
        attempts(1);
    }

    @Test
    void aConcurrentChangeIsTriedAgainABoundedNumberOfTimes() {
        answers(CompletableFuture.failedFuture(failure(Kind.CONCURRENT)));
        assertThatThrownBy(() -> commands.send(COMMAND)).isInstanceOf(ConcurrentChange.class);
        attempts(ATTEMPTS);
    }

    @ParameterizedTest
    @MethodSource
    void aPassingFaultIsTriedAgain(Exception fault) {
        when(gateway.<Object>send(any()))
                .thenReturn(CompletableFuture.failedFuture(fault))
                .thenReturn(CompletableFuture.completedFuture("done"));
        assertThat(commands.ask(COMMAND, String.class)).isEqualTo("done");
        attempts(2);
    }

    static Stream<Exception> aPassingFaultIsTriedAgain() {
        return Stream.of(
                failure(Kind.CONCURRENT),
                failure(Kind.PASSING),
                new ConcurrencyException("another instance was first"),
                new NoHandlerForCommandException("its service is away"),
                new AxonServerException("AXONIQ-3001", "connection failed"),
                new CommandExecutionException(
                        "of an instance that gives no details",
                        new AxonServerRemoteCommandHandlingException(
                                "AXONIQ-4002", ErrorMessage.getDefaultInstance())));
    }

    private static CommandExecutionException failure(Kind kind) {
        return new CommandExecutionException(
                "no", null, new FailureDetails(kind, INCIDENT, "NullPointerException at Offering"));
    }

    @Test
    void whoeverIsInterruptedStopsWaitingAndStaysInterrupted() {
        answers(new CompletableFuture<>());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> commands.send(COMMAND)).isInstanceOf(CommandTimedOut.class);
        assertThat(Thread.interrupted()).isTrue();
        attempts(1);
    }

    @Test
    void allCommandsOfARequestShareOneDeadline() {
        answers(new CompletableFuture<>());
        Commands request = new Commands(
                gateway,
                new Repetition(ATTEMPTS, Duration.ofMinutes(5), IntervalFunction.of(1)),
                request(Deadline.in(ATTEMPT), atMost -> {}),
                Sender.process(Duration.ofMinutes(5)));
        assertThatThrownBy(() -> request.send(COMMAND)).isInstanceOf(CommandTimedOut.class);
        assertThatThrownBy(() -> request.send(COMMAND))
                .isInstanceOf(CommandTimedOut.class)
                .hasMessageContaining("before it was sent");
        attempts(1);
    }

    @Test
    void aRequestIsToldOnlyWhatIsDurableAndAProcessDoesNotWait() {
        answers(CompletableFuture.completedFuture("done"));
        Commands request = new Commands(
                gateway,
                REPETITION,
                request(Deadline.in(Duration.ofMinutes(5)), atMost -> {
                    throw new NotDurable("The disk is late.");
                }),
                Sender.process(Duration.ofMinutes(5)));
        assertThatThrownBy(() -> request.ask(COMMAND, String.class)).isInstanceOf(NotDurable.class);
        assertThat(request.fromProcess().ask(COMMAND, String.class)).isEqualTo("done");
        attempts(2);
    }

    @Test
    void nothingIsSentOnceNothingCanBecomeDurable() {
        Commands request = new Commands(
                gateway,
                REPETITION,
                request(Deadline.in(Duration.ofMinutes(5)), new LostDisk()),
                Sender.process(Duration.ofMinutes(5)));
        assertThatThrownBy(() -> request.send(COMMAND)).isInstanceOf(NotDurable.class);
        attempts(0);
    }

    private static final class LostDisk implements Durability {

        @Override
        public void await(Duration atMost) {}

        @Override
        public void verify() {
            throw new NotDurable("The disk is gone.");
        }
    }

    private static Sender request(Deadline deadline, Durability durability) {
        var noSagas = new CommandAdmission(Clock.systemUTC(), Duration.ofMinutes(5), Duration.ZERO);
        return new RequestSender(() -> deadline, noSagas, durability, () -> Map.of(CommandOrigin.SUBJECT, "clerk"));
    }

    private void answers(CompletableFuture<Object> answer) {
        when(gateway.<Object>send(any())).thenReturn(answer);
    }

    private void attempts(int expected) {
        verify(gateway, times(expected)).send(argThat(CommandsTest::isCommand));
    }

    private static boolean isCommand(Object sent) {
        return ((CommandMessage<?>) sent).getPayload().equals(COMMAND);
    }
}
