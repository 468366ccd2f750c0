package io.matricula.benchmarks.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process of its own that appends events and says which of them were acknowledged. */
final class AppendingProcess {

    private static final int WRITERS = 16;
    private static final int TIMEOUT_SECONDS = 90;

    private final BitSet acknowledged = new BitSet();
    private final CountDownLatch acknowledging = new CountDownLatch(1);
    private final Process process;
    private final Thread listening = new Thread(this::listen, "acknowledged");

    private AppendingProcess(Process process) {
        this.process = process;
        listening.start();
    }

    /** Starts it; its first event has this number. */
    static AppendingProcess start(Engine engine, Path folder, int first, Duration time) throws IOException {
        return new AppendingProcess(new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("java.class.path"),
                        "append",
                        engine.name(),
                        folder.toString(),
                        Integer.toString(first),
                        Long.toString(time.toMillis()))
                .redirectError(Redirect.DISCARD)
                .start());
    }

    /** What the process does; it ends without closing anything. */
    static void run(Engine engine, Path folder, int first, Duration time) throws Exception {
        new Writers(engine.open(folder), first, System.out::println).write(WRITERS, time);
        Runtime.getRuntime().halt(0);
    }

    /** Waits for its first acknowledged event, and then this long; then kills it, as it does one that acknowledges none in time. */
    void killAfter(Duration time) throws InterruptedException {
        if (acknowledging.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        }
        kill();
        awaitEnd();
    }

    /** Without closing what it has written and this process has not read yet, as {@link Process#destroyForcibly} does. */
    private void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Waits until it has ended; one that hangs is killed. Whether it ended by itself. */
    boolean awaitEnd() throws InterruptedException {
        boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            kill();
        }
        listening.join();
        return ended;
    }

    synchronized BitSet acknowledged() {
        return (BitSet) acknowledged.clone();
    }

    private synchronized void acknowledge(int number) {
        acknowledged.set(number);
        acknowledging.countDown();
    }

    /** The last line may have been cut by the end of the process. */
    private void listen() {
        try (BufferedReader output = process.inputReader()) {
            output.lines()
                    .filter(line -> line.matches("\\d+"))
                    .mapToInt(Integer::parseInt)
                    .forEach(this::acknowledge);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            acknowledging.countDown();
        }
    }
}
