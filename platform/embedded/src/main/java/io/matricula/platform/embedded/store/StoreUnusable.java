package io.matricula.platform.embedded.store;

import java.nio.file.Path;

/** The store of a data directory cannot be opened as it is. */
public final class StoreUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnusable(String message) {
        super(message);
    }

    private StoreUnusable(String message, Throwable cause) {
        super(message, cause);
    }

    static StoreUnusable because(Path folder, Throwable cause) {
        Throwable first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return new StoreUnusable("The store in " + folder + " cannot be used: " + first.getMessage(), cause);
    }
}
