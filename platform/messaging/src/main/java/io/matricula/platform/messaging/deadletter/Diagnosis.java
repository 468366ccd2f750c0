package io.matricula.platform.messaging.deadletter;

import io.matricula.platform.messaging.failure.StackTraceOnly;
import io.matricula.platform.messaging.failure.TransientFault;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;

/** What is noted with a letter: how often the fact was tried, what came of it, and whether that may pass. */
final class Diagnosis {

    private static final String ATTEMPTS = "attempts";
    private static final String PASSING = "passing";

    private Diagnosis() {}

    static DeadLetter<EventMessage<?>> behindAnother(String sequence, EventMessage<?> event) {
        return new GenericDeadLetter<>(sequence, event);
    }

    static DeadLetter<EventMessage<?>> failed(String sequence, EventMessage<?> event, FailedEvent failure) {
        return new GenericDeadLetter<EventMessage<?>>(sequence, event, causeOf(failure.cause()))
                .withDiagnostics(noted(failure.attempts(), failure.cause()));
    }

    static DeadLetter<? extends EventMessage<?>> failedAgain(
            DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        return letter.withCause(causeOf(cause)).withDiagnostics(noted(attempts(letter) + 1, cause));
    }

    private static ThrowableCause causeOf(Throwable failure) {
        return new ThrowableCause(failure.getClass().getName(), StackTraceOnly.inOneLine(failure));
    }

    static int attempts(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.diagnostics().get(ATTEMPTS) instanceof Number attempts ? attempts.intValue() : 0;
    }

    /** Whether nothing is wrong with the letter itself: what was ahead of it is gone, or what made it fail may have passed. */
    static boolean maySucceed(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.cause().isEmpty()
                || Boolean.TRUE.equals(letter.diagnostics().get(PASSING));
    }

    private static MetaData noted(int attempts, Throwable cause) {
        return MetaData.with(ATTEMPTS, attempts).and(PASSING, TransientFault.isIn(cause));
    }
}
