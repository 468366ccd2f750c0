package io.matricula.platform.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class StoreFilesTest {

    @TempDir
    private Path temp;

    @Test
    void nothingThatTheStoreWritesIsForOthers() throws Exception {
        Path data = temp.resolve("data");
        try (OpenStore store = new OpenStore(data)) {
            store.put("one");
            store.checkpoint();
            store.sql.update("UPDATE KeyedRecord SET content = 'changed'");
            store.checkpoint();
            store.put("two");
            assertThat(permissions(data)).allMatch(given -> given.matches("rw.------"));
            assertThat(Files.exists(data.resolve("store/matricula.backup"))).isTrue();
        }
        assertThat(permissions(data)).allMatch(given -> given.matches("rw.------"));
    }

    private static List<String> permissions(Path data) throws IOException {
        List<String> permissions = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path path : paths.toList()) {
                permissions.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        return permissions;
    }
}
