package io.matricula.platform.messaging.failure;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be written down: types and places, without the messages, because what an exception says may hold
 * personal data.
 */
public final class StackOnly extends Throwable {

    private static final long serialVersionUID = 1L;

    private StackOnly(Throwable failure, @Nullable StackOnly cause) {
        super(failure.getClass().getName(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** With the whole stack, for the log. */
    public static StackOnly of(Throwable failure) {
        return of(Causes.of(failure).toList());
    }

    private static StackOnly of(List<Throwable> causes) {
        StackOnly cause = causes.size() == 1 ? null : of(causes.subList(1, causes.size()));
        return new StackOnly(causes.get(0), cause);
    }

    /** In one line: the types from the outermost to the innermost, and the place where it began. */
    public static String inOneLine(Throwable failure) {
        List<Throwable> causes = Causes.of(failure).toList();
        StackTraceElement[] origin = causes.get(causes.size() - 1).getStackTrace();
        return causes.stream().map(cause -> cause.getClass().getSimpleName()).collect(Collectors.joining(", by "))
                + (origin.length == 0 ? "" : " at " + origin[0]);
    }
}
