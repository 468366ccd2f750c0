package io.matricula.platform.messaging.command;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

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

    /** Broken when everything it did is to be stored. */
    public record BreakLate(String how) {}

    private final AtomicInteger broken = new AtomicInteger();

    int broken() {
        return broken.get();
    }

    @CommandHandler
    void handle(Break command) {
        broken.incrementAndGet();
        throw new NullPointerException(command.how());
    }

    @CommandHandler
    void handle(BreakLate command) {
        CurrentUnitOfWork.get().onPrepareCommit(storing -> {
            throw new IllegalStateException(command.how());
        });
    }
}
