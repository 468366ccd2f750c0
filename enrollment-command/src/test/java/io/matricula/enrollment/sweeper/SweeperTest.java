package io.matricula.enrollment.sweeper;

import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.enrollment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.IntervalFunction;
import io.matricula.enrollment.enrollment.RetryAttention;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.command.Repetition;
import io.matricula.platform.messaging.command.Sender;
import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.query.FindOverdueProcesses;
import io.matricula.shared.academic.query.OverdueProcesses;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;

class SweeperTest {

    private static final EnrollmentId STUCK = enrollment("stuck");
    private static final EnrollmentId ENDED = enrollment("ended");

    private final SimpleQueryBus readSide = SimpleQueryBus.builder().build();
    private final SimpleCommandBus writeSide = SimpleCommandBus.builder().build();
    private final List<FindOverdueProcesses> asked = new ArrayList<>();
    private final List<RetryAttention> retried = new ArrayList<>();
    private final Sweeper sweeper = new Sweeper(
            DefaultQueryGateway.builder().queryBus(readSide).build(),
            new Commands(
                    DefaultCommandGateway.builder().commandBus(writeSide).build(),
                    new Repetition(1, Duration.ofSeconds(5), IntervalFunction.of(1)),
                    Sender.process(Duration.ofSeconds(5))),
            Clock.fixed(NOW, ZoneOffset.UTC));

    SweeperTest() {
        writeSide.subscribe(RetryAttention.class.getName(), message -> retry(message));
    }

    private Object retry(CommandMessage<?> message) {
        var command = (RetryAttention) message.getPayload();
        if (command.enrollmentId().equals(ENDED)) {
            throw new Refused(RefusalCode.CONCURRENT_CHANGE, "Nothing is under way.");
        }
        return retried.add(command);
    }

    private void theReadSideShows(EnrollmentId... late) {
        readSide.<OverdueProcesses>subscribe(FindOverdueProcesses.class.getName(), OverdueProcesses.class, query -> {
            asked.add((FindOverdueProcesses) query.getPayload());
            return new OverdueProcesses(List.of(late));
        });
    }

    @Test
    void hasWhatIsLateNowGoOn() {
        theReadSideShows(STUCK);
        sweeper.sweep();
        assertThat(asked).extracting(FindOverdueProcesses::asOf).containsExactly(NOW);
        assertThat(retried)
                .containsExactly(new RetryAttention(STUCK, "It is later than it should be.", Actor.SYSTEM, true));
    }

    @Test
    void oneThatHasEndedMeanwhileKeepsNobodyUp() {
        theReadSideShows(ENDED, STUCK);
        sweeper.sweep();
        assertThat(retried).extracting(RetryAttention::enrollmentId).containsExactly(STUCK);
    }

    @Test
    void asksAgainInTheNextRoundIfNobodyAnswers() {
        sweeper.sweep();
        assertThat(retried).isEmpty();
        theReadSideShows(STUCK);
        sweeper.sweep();
        assertThat(retried).extracting(RetryAttention::enrollmentId).containsExactly(STUCK);
    }
}
