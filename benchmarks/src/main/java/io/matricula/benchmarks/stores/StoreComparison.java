package io.matricula.benchmarks.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Compares the embedded event store with others; see {@code benchmarks/README.md}. */
public final class StoreComparison {

    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final int[] WRITERS = {1, 64};
    private static final int MILLION = 1_000_000;
    private static final int EVENTS_PER_TRANSACTION = 100;
    private static final int EVENTS_READ = 10_000;
    private static final int KILLS = 20;
    private static final int FULL_DISKS = 5;

    private final Path folder;

    private StoreComparison(Path folder) {
        this.folder = folder;
    }

    /**
     * Measures.
     *
     * @param args what (speed, load, open, kill or disk), in which folder, and which engines; without any all of them
     */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("append")) {
            AppendingProcess.run(
                    Engine.valueOf(args[1]),
                    Path.of(args[2]),
                    Integer.parseInt(args[3]),
                    Duration.ofMillis(Long.parseLong(args[4])));
        }
        var comparison = new StoreComparison(Path.of(args[1]));
        for (Engine engine : engines(args)) {
            comparison.measure(args[0], engine);
        }
        Runtime.getRuntime().halt(0);
    }

    private static List<Engine> engines(String[] args) {
        return args.length == 2
                ? List.of(Engine.values())
                : Arrays.stream(args).skip(2).map(Engine::valueOf).toList();
    }

    private void measure(String what, Engine engine) throws Exception {
        switch (what) {
            case "speed" -> speed(engine);
            case "load" -> load(engine);
            case "open" -> open(engine);
            case "kill" -> print(engine, Crashes.killed(engine, empty(engine), KILLS));
            case "disk" -> print(engine, Crashes.onFullDisks(engine, empty(engine), FULL_DISKS));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void speed(Engine engine) throws Exception {
        try (EventLog log = engine.open(empty(engine))) {
            var acknowledged = new AtomicLong();
            var writers = new Writers(log, 0, number -> acknowledged.incrementAndGet());
            for (int count : WRITERS) {
                writers.write(count, WARM_UP);
                long before = acknowledged.get();
                long begin = System.nanoTime();
                writers.write(count, MEASURED);
                double seconds = (System.nanoTime() - begin) / 1e9;
                print(engine, "%d writers: %.0f appends/s".formatted(count, (acknowledged.get() - before) / seconds));
            }
        }
    }

    /** Leaves it as a process does that was killed. */
    private void load(Engine engine) throws Exception {
        EventLog log = engine.open(empty(engine));
        long begin = System.nanoTime();
        log.rows().insert(0, MILLION, EVENTS_PER_TRANSACTION);
        print(engine, "loaded in " + millisSince(begin));
    }

    private void open(Engine engine) throws Exception {
        openAndRead(engine, "after a kill");
        print(engine, "%d MB".formatted(bytes(folder(engine)) / 1_000_000));
        openAndRead(engine, "after a stop");
    }

    private void openAndRead(Engine engine, String when) throws Exception {
        long begin = System.nanoTime();
        try (EventLog log = engine.open(folder(engine))) {
            print(engine, "opened " + when + " in " + millisSince(begin));
            long reading = System.nanoTime();
            long bytes = log.rows().read(EVENTS_READ);
            print(engine, "read " + EVENTS_READ + " events, " + bytes + " bytes, in " + millisSince(reading));
        }
    }

    private Path folder(Engine engine) throws IOException {
        return Files.createDirectories(folder.resolve(engine.name()));
    }

    private Path empty(Engine engine) throws IOException {
        Crashes.delete(folder(engine));
        return folder(engine);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static String millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000 + " ms";
    }

    private static void print(Engine engine, Object measured) {
        System.out.println(engine + ": " + measured);
    }
}
