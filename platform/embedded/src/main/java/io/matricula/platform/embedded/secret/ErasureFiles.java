package io.matricula.platform.embedded.secret;

import io.matricula.platform.security.personal.ErasureList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Erasures beside the secrets, which are backed up apart from the data: a file for each.
 *
 * @param folder which is made with the first one
 */
record ErasureFiles(Path folder) implements ErasureList {

    @Override
    public void add(String id, String text) {
        try {
            Path file = folder.resolve(id);
            if (!Files.exists(file)) {
                DurableFile.create(file, text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The erasure " + id + " cannot be noted in " + folder, failed);
        }
    }

    @Override
    public List<String> all() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(DurableFile::isFinished)
                    .sorted()
                    .map(ErasureFiles::text)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("The erasures in " + folder + " cannot be read", failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }
}
