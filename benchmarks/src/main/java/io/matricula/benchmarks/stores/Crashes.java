package io.matricula.benchmarks.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Ends processes while they append, again and again. */
final class Crashes {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration UNTIL_FULL = Duration.ofSeconds(8);
    private static final int EVENTS_OF_A_ROUND = 1_000_000;
    private static final int SMALLEST_DISK = 16;

    private Crashes() {}

    /** Kills it, each time at another moment; the next process goes on with the same store. */
    static Survival killed(Engine engine, Path folder, int rounds) throws IOException, InterruptedException {
        Survival survival = Survival.NONE;
        for (int round = 0; round < rounds; round++) {
            AppendingProcess process = AppendingProcess.start(engine, folder, EVENTS_OF_A_ROUND * round, LONG);
            process.killAfter(Duration.ofMillis(ThreadLocalRandom.current().nextInt(50, 1_000)));
            survival = survival.plus(Survival.of(engine, folder, process.acknowledged()));
        }
        return survival;
    }

    /** Lets it fill a small disk and go on for a while; then the disk grows, and the store is opened again. */
    static Survival onFullDisks(Engine engine, Path folder, int rounds) throws IOException, InterruptedException {
        Survival survival = Survival.NONE;
        for (int disk = 0; disk < rounds; disk++) {
            int size = SMALLEST_DISK + 3 * disk;
            execute("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "matricula-benchmark", folder.toString());
            try {
                AppendingProcess process = AppendingProcess.start(engine, folder, 0, UNTIL_FULL);
                boolean ended = process.awaitEnd();
                execute("mount", "-o", "remount,size=" + 4 * size + "m", folder.toString());
                Survival round = Survival.of(engine, folder, process.acknowledged());
                survival = survival.plus(ended ? round : round.afterHanging());
            } finally {
                execute("umount", "--lazy", folder.toString());
            }
        }
        return survival;
    }

    /** Empties a folder. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void execute(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(List.of(command) + " ended with " + exit);
        }
    }
}
