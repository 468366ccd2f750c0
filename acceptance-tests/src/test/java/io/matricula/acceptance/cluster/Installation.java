package io.matricula.acceptance.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The distributed system that {@code scripts/cluster} has started, and the shell commands that stop and start its
 * servers, as environment variables say.
 */
final class Installation {

    private static final int LONGEST_COMMAND_MINUTES = 4;

    private Installation() {}

    static boolean isThere() {
        return List.of(
                        "MATRICULA_BASE_URL",
                        "MATRICULA_CLUSTER_SCRIPT",
                        "MATRICULA_STOP_AXONSERVER",
                        "MATRICULA_START_AXONSERVER",
                        "MATRICULA_STOP_MONGODB",
                        "MATRICULA_START_MONGODB")
                .stream()
                .allMatch(name -> System.getenv(name) != null);
    }

    static URI url() {
        return URI.create(setting("MATRICULA_BASE_URL"));
    }

    /** Ends an instance at once, as a power cut would. */
    static void kill(String instance) {
        run(setting("MATRICULA_CLUSTER_SCRIPT") + " kill " + instance);
    }

    /** Starts an instance and waits until it is ready. */
    static void start(String instance) {
        run(setting("MATRICULA_CLUSTER_SCRIPT") + " start " + instance);
    }

    /** Runs the command that an environment variable names. */
    static void does(String setting) {
        run(setting(setting));
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }

    private static void run(String command) {
        try {
            Process process = new ProcessBuilder("bash", "-c", command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(LONGEST_COMMAND_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("This failed: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
