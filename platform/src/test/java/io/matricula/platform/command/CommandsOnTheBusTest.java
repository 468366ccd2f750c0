package io.matricula.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.matricula.platform.PlatformTest;
import io.matricula.platform.command.ExampleCommands.AskTooMuch;
import io.matricula.platform.command.ExampleCommands.Break;
import io.matricula.platform.command.ExampleCommands.Echo;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class CommandsOnTheBusTest {

    @Autowired
    private Commands commands;

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
    void aFaultIsNoRefusal() {
        assertThatExceptionOfType(CommandUnanswered.class)
                .isThrownBy(() -> commands.send(new Break("on purpose")))
                .withMessageContaining("Break was not answered");
    }
}
