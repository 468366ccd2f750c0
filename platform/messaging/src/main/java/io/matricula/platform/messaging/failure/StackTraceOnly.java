package io.matricula.platform.messaging.failure;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be written down: types and places, without the messages, because what an exception says may hold
 * personal data.
 */
public final class StackTraceOnly extends Throwable {

    private static final long serialVersionUID = 1L;

    private StackTraceOnly(Throwable failure, @Nullable StackTraceOnly cause) {
        super(failure.getClass().getName(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** With the whole stack, for the log. */
    public static StackTraceOnly of(Throwable failure) {
        return of(CauseChain.of(failure).toList());
    }

    private static StackTraceOnly of(List<Throwable> causes) {
        StackTraceOnly cause = causes.size() == 1 ? null : of(causes.subList(1, causes.size()));
        return new StackTraceOnly(causes.get(0), cause);
    }

    /** In one line: the types from the outermost to the innermost, and the place where it began. */
    public static String inOneLine(Throwable failure) {
        List<Throwable> causes = CauseChain.of(failure).toList();
        StackTraceElement[] origin = causes.get(causes.size() - 1).getStackTrace();
        return causes.stream().map(cause -> cause.getClass().getSimpleName()).collect(Collectors.joining(", by "))
                + (origin.length == 0 ? "" : " at " + origin[0]);
    }
}
