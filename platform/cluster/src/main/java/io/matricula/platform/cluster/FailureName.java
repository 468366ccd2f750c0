package io.matricula.platform.cluster;

import io.grpc.StatusException;
import javax.net.ssl.SSLException;

/** Names a failure and its reason, and nothing of their messages, which may tell more than a log may keep. */
public final class FailureName {

    private FailureName() {}

    /** The failure, and its reason if it has one. */
    public static String of(Throwable failed) {
        Throwable reason = reasonOf(failed);
        return reason == failed ? name(failed) : name(failed) + ", " + name(reason);
    }

    /** The handshake that failed rather than the mathematics below it. */
    private static Throwable reasonOf(Throwable failed) {
        Throwable cause = failed.getCause();
        return cause == null || failed instanceof SSLException ? failed : reasonOf(cause);
    }

    private static String name(Throwable failed) {
        return failed instanceof StatusException answer
                ? answer.getStatus().getCode().name()
                : failed.getClass().getSimpleName();
    }
}
