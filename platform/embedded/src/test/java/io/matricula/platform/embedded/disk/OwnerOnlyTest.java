package io.matricula.platform.embedded.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class OwnerOnlyTest {

    @TempDir
    private Path temp;

    @Test
    void whatIsThereIsTakenAwayFromOthersAtTheStart() throws Exception {
        Path data = Files.createDirectory(temp.resolve("data"));
        Files.writeString(Files.createDirectory(data.resolve("store")).resolve("matricula.log"), "");
        open(data, "rwxr-xr-x");
        open(data.resolve("store"), "rwxrwxrwx");
        open(data.resolve("store/matricula.log"), "rw-r--r--");
        DataDirectory.claim(data).close();
        assertThat(seenByOthers(data)).isEmpty();
    }

    @Test
    void aDirectoryThatHoldsMoreThanTheDataIsLeftToItsUsers() throws Exception {
        Path work = Path.of("target").toAbsolutePath();
        Path notOurs = Files.writeString(Files.createTempFile(work, "not", "ours"), "");
        open(notOurs, "rw-r--r--");
        DataDirectory.claim(work.resolveSibling("")).close();
        assertThat(permissions(notOurs)).isEqualTo("rw-r--r--");
        assertThat(permissions(work.resolveSibling("in-use.lock"))).isEqualTo("rw-------");
        Files.delete(work.resolveSibling("in-use.lock"));
        Files.delete(notOurs);
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        Path outside = Files.writeString(temp.resolve("outside"), "");
        open(outside, "rw-r--r--");
        Path data = Files.createDirectory(temp.resolve("data"));
        Files.createSymbolicLink(data.resolve("link"), outside);
        DataDirectory.claim(data).close();
        assertThat(permissions(outside)).isEqualTo("rw-r--r--");
    }

    private static List<Path> seenByOthers(Path data) throws IOException {
        try (Stream<Path> paths = Files.walk(data)) {
            return paths.filter(path -> !permissions(path).matches("rw.------")).toList();
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void open(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
