package io.matricula.platform.embedded.disk;

import java.nio.file.Path;

/** Another process works in this data directory. */
public final class DataDirectoryInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path path) {
        super("The data directory " + path + " is in use by another Matricula process.");
    }
}
