package io.matricula.platform.embedded.disk;

import java.io.File;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/**
 * The part of the disk that is kept for what was accepted already: new requests are refused before it is touched, sagas and
 * checkpoints may use it.
 */
final class DiskReserve {

    private final File directory;
    private final DataSize size;

    DiskReserve(Path directory, DataSize size) {
        this.directory = directory.toFile();
        this.size = size;
    }

    boolean isTouched() {
        return directory.getUsableSpace() < size.toBytes();
    }
}
