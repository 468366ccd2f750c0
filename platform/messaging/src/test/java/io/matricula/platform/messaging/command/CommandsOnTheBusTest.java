package io.matricula.platform.messaging.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.matricula.platform.messaging.MessagesInMemory;
import io.matricula.platform.messaging.command.ExampleCommands.AskTooMuch;
import io.matricula.platform.messaging.command.ExampleCommands.Break;
import io.matricula.platform.messaging.command.ExampleCommands.BreakLate;
import io.matricula.platform.messaging.command.ExampleCommands.Echo;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

@SpringBootTest(
        classes = {MessagesInMemory.class, ExampleCommands.class, CommandsOnTheBusTest.Requests.class},
        properties = "axon.axonserver.enabled=false")
@EnableAutoConfiguration
@ExtendWith(OutputCaptureExtension.class)
class CommandsOnTheBusTest {

    @TestConfiguration
    static class Requests {

        @Bean
        Supplier<Deadline> requestDeadline() {
            return () -> Deadline.in(Duration.ofSeconds(5));
        }

        @Bean
        CommandOrigin requestOrigin() {
            return () -> Map.of(CommandOrigin.SUBJECT, "clerk");
        }
    }

    @Autowired
    private Commands commands;

    @Autowired
    private CommandAdmission turns;

    @Autowired
    private ExampleCommands handler;

    @Test
    void anAnswerComesBack() {
        assertThat(commands.ask(new Echo("hello"), String.class)).isEqualTo("hello");
    }

    @Test
    void aRefusalKeepsItsCodeItsMessageAndItsData() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> commands.send(new AskTooMuch(3)))
                .withMessage("No seat is free.")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(RefusalCode.OFFERING_FULL))
                .satisfies(refused -> assertThat(refused.data()).containsExactly(Map.entry("seats", "3")));
    }

    @Test
    void aDefectIsNoRefusalAndTheLogHasItOnceWithItsStack(CapturedOutput log) {
        int before = handler.broken();
        CommandFailed failed = catchThrowableOfType(CommandFailed.class, () -> commands.send(new Break("Ana Silva")));
        assertThat(handler.broken() - before).as("tries").isEqualTo(1);
        assertThat(log.getAll())
                .containsOnlyOnce("Incident " + failed.incident() + ": Break failed")
                .containsOnlyOnce("java.lang.NullPointerException")
                .containsPattern(
                        "NullPointerException\\s+at io.matricula.platform.messaging.command.ExampleCommands.handle")
                .doesNotContain("Ana Silva");
    }

    @Test
    void whatFailsWhenEventsAreStoredIsADefectToo() {
        assertThatExceptionOfType(CommandFailed.class).isThrownBy(() -> commands.send(new BreakLate("on purpose")));
    }

    @Test
    void aCommandFromOutsideGivesWayToSagasThatAreBehind() throws Exception {
        handled(Instant.now().minus(Duration.ofMinutes(1)));
        CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(() -> commands.ask(new Echo("later"), String.class));
        assertThat(answer).failsWithin(Duration.ofMillis(200));
        handled(Instant.now());
        assertThat(answer).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("later");
    }

    private void handled(Instant at) throws Exception {
        turns.handle(new DefaultUnitOfWork<>(new GenericEventMessage<>("id", "fact", Map.of(), at)), () -> null);
    }
}
