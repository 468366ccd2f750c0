package io.matricula.acceptance.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A file system of a few megabytes, in memory; mounting one is a privilege. */
final class SmallDisk implements AutoCloseable {

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Mounts one at a place. */
    static SmallDisk of(int megabytes, Path place) {
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString())) {
            throw new IllegalStateException("Nothing can be mounted at " + place);
        }
        return new SmallDisk(place);
    }

    /** Whether this machine lets us; asked by JUnit before it starts anything. */
    static boolean mayBeMounted() {
        try {
            of(1, Files.createTempDirectory("small-disk")).close();
            return true;
        } catch (IOException | IllegalStateException forbidden) {
            return false;
        }
    }

    /** Makes room without touching what is there. */
    void growTo(int megabytes) {
        if (!run("mount", "-o", "remount,size=" + megabytes + "m", place.toString())) {
            throw new IllegalStateException(place + " cannot be made larger");
        }
    }

    @Override
    public void close() {
        run("umount", "--lazy", place.toString());
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
