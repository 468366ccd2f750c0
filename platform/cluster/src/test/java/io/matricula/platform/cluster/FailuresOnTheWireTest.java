package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.core.IntervalFunction;
import io.matricula.platform.messaging.axon.ProductionJson;
import io.matricula.platform.messaging.command.CommandFailed;
import io.matricula.platform.messaging.command.CommandTimedOut;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.command.ConcurrentChange;
import io.matricula.platform.messaging.command.Repetition;
import io.matricula.platform.messaging.command.Sender;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

/** What a sender in one service hears of a failure in another, in the bytes that Axon Server would carry. */
@ExtendWith(OutputCaptureExtension.class)
class FailuresOnTheWireTest {

    private static final int ATTEMPTS = 3;

    private final AtomicInteger tries = new AtomicInteger();
    private final LocalSegment handlers = new LocalSegment(SimpleCommandBus.builder());
    private final Commands commands = new Commands(
            DefaultCommandGateway.builder().commandBus(new Wire(handlers)).build(),
            new Repetition(ATTEMPTS, Duration.ofSeconds(10), IntervalFunction.of(1)),
            Sender.process(Duration.ofMinutes(1)));

    /** Something to be done. */
    record Work(String by) {}

    /** Every answer goes through the serializer of the connector, there and back. */
    private static final class Wire extends SimpleCommandBus {

        private final CommandSerializer serializer =
                new CommandSerializer(ProductionJson.serializer(), new AxonServerConfiguration());
        private final SimpleCommandBus otherService;

        Wire(SimpleCommandBus otherService) {
            super(SimpleCommandBus.builder());
            this.otherService = otherService;
        }

        @Override
        protected <C, R> void doDispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> sender) {
            otherService.<C, R>dispatch(
                    command,
                    (sent, result) ->
                            sender.onResult(sent, serializer.<R>deserialize(serializer.serialize(result, "request"))));
        }
    }

    @Test
    void aNullPointerIsTriedOnceAndLoggedOnceWithItsStack(CapturedOutput log) {
        handledBy(() -> {
            throw new NullPointerException("Ana Silva");
        });
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(this::send)
                .withMessageContaining("NullPointerException at io.matricula")
                .withMessageNotContaining("Ana Silva")
                .satisfies(failed ->
                        assertThat(log.getAll()).containsOnlyOnce("Incident " + failed.incident() + ": Work failed"));
        assertThat(tries).hasValue(1);
        assertThat(log.getAll())
                .containsOnlyOnce("java.lang.NullPointerException")
                .doesNotContain("Ana Silva");
    }

    @Test
    void aRefusalStaysOne() {
        handledBy(() -> {
            throw new Refused(RefusalCode.OFFERING_FULL, "No seat is free.", Map.of("seats", "0"));
        });
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::send)
                .withMessage("No seat is free.")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(RefusalCode.OFFERING_FULL))
                .satisfies(refused -> assertThat(refused.data()).containsEntry("seats", "0"));
        assertThat(tries).hasValue(1);
    }

    @Test
    void aChangeAtTheSameMomentIsTriedAgainWhereverItShows() {
        handledBy(() -> {
            throw new ConcurrencyException("in the handler");
        });
        assertThatThrownBy(this::send).isInstanceOf(ConcurrentChange.class);
        handledBy(() -> CurrentUnitOfWork.get().onPrepareCommit(storing -> {
            throw new AggregateStreamCreationException("when its events are stored");
        }));
        assertThatThrownBy(this::send).isInstanceOf(ConcurrentChange.class);
        assertThat(tries).hasValue(2 * ATTEMPTS);
    }

    @Test
    void whatMayPassIsTriedAgainAndSaysThatNobodyKnows() {
        handledBy(() -> {
            throw new DataAccessResourceFailureException("Ana Silva");
        });
        assertThatThrownBy(this::send)
                .isInstanceOf(CommandTimedOut.class)
                .hasMessageContaining("DataAccessResourceFailureException")
                .hasMessageNotContaining("Ana Silva");
        assertThat(tries).hasValue(ATTEMPTS);
    }

    @Test
    void whatNoServiceHandlesMayBeHandledLater() {
        assertThatThrownBy(this::send).isInstanceOf(CommandTimedOut.class);
    }

    private void handledBy(Runnable work) {
        handlers.subscribe(Work.class.getName(), command -> {
            tries.incrementAndGet();
            work.run();
            return null;
        });
    }

    private void send() {
        commands.send(new Work("Ana Silva"));
    }
}
