package io.matricula.standalone;

import java.io.IOException;

/** What a machine may have and need not. */
public final class Programs {

    private Programs() {}

    /** Whether a command is there and ends well. */
    public static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException notFound) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
