package io.matricula.platform.projections.loop;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kind of failure something is and where it arose, without messages: those could hold personal data. */
public final class FailureKind {

    private static final int MAX_CAUSES = 5;

    private FailureKind() {}

    /** The failure and its causes, outermost first. */
    public static String of(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .map(FailureKind::one)
                .collect(Collectors.joining(", caused by "));
    }

    private static String one(Throwable failed) {
        StackTraceElement[] trace = failed.getStackTrace();
        return failed.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
