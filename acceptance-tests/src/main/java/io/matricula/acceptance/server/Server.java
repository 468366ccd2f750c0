package io.matricula.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A running child process with the product in it. */
public final class Server implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final int TAIL = 40;

    private final ServerPlan plan;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();

    Server(ServerPlan plan, Process process) {
        this.plan = plan;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    public ServerPlan plan() {
        return plan;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + plan.port());
    }

    /** Where it says how it is. */
    public URI managementUrl() {
        return URI.create("http://127.0.0.1:" + plan.managementPort());
    }

    /** Waits until the product says that it is ready to answer. */
    public void awaitReady() {
        awaitUp(managementUrl().resolve("/actuator/health/readiness"));
    }

    /** Waits until the product answers at all, ready or not. */
    public void awaitAlive() {
        awaitUp(url().resolve("/livez"));
    }

    private void awaitUp(URI probe) {
        Instant deadline = Instant.now().plus(START_TIMEOUT);
        while (!isUp(probe)) {
            if (endsWithin(Duration.ofMillis(100))) {
                throw new IllegalStateException("It ended with " + process.exitValue() + ":\n" + lastLines());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Not up after " + START_TIMEOUT + ":\n" + lastLines());
            }
        }
    }

    /** Kills it with -9 and starts it again on the same data. */
    public Server killAndRestart() {
        kill();
        return plan.start();
    }

    /** Kills it with -9, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(STOP_TIMEOUT);
    }

    /** Asks it to stop (SIGTERM) and waits; the exit code. */
    public int terminate() {
        process.destroy();
        return awaitEnd();
    }

    /** Waits until it has ended by itself; the exit code. */
    public int awaitEnd() {
        if (!endsWithin(STOP_TIMEOUT)) {
            throw new IllegalStateException("Still running after " + STOP_TIMEOUT + ":\n" + lastLines());
        }
        return process.exitValue();
    }

    /** Everything it has said, over all starts on this data. */
    public String log() {
        try {
            return Files.readString(plan.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it at once; its data stay for a look at them. */
    @Override
    public void close() {
        kill();
    }

    private boolean isUp(URI address) {
        try {
            HttpRequest probe = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String lastLines() {
        String[] lines = LINES.split(log());
        return String.join(
                "\n", java.util.Arrays.asList(lines).subList(Math.max(0, lines.length - TAIL), lines.length));
    }
}
