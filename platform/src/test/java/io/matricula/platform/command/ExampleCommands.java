package io.matricula.platform.command;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;

/** Commands that are answered, refused or broken. */
public class ExampleCommands {

    /** Answered with its text. */
    public record Echo(String text) {}

    /** Refused by a rule. */
    public record AskTooMuch(int seats) {}

    /** Broken. */
    public record Break(String how) {}

    @CommandHandler
    String handle(Echo echo) {
        return echo.text();
    }

    @CommandHandler
    void handle(AskTooMuch ask) {
        throw new Refused(RefusalCode.OFFERING_FULL, "No seat is free.", Map.of("seats", String.valueOf(ask.seats())));
    }

    @CommandHandler
    void handle(Break broken) {
        throw new IllegalStateException(broken.how());
    }
}
