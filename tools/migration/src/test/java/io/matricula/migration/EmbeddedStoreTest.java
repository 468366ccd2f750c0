package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.cluster.StoredRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class EmbeddedStoreTest {

    private static final int MORE_THAN_A_PAGE = 1_203;

    @TempDir
    private Path data;

    @Test
    void longTablesAreReadToTheirEnd() throws IOException {
        try (var example = new ExampleStore(data)) {
            fill(example);
        }
        assertThatAllIsThere(data);
    }

    @Test
    void aStoreThatWasNotClosedIsReadToItsEnd(@TempDir Path killed) throws IOException {
        try (var example = new ExampleStore(data)) {
            fill(example);
            FileSystemUtils.copyRecursively(data, killed);
        }
        assertThat(killed.resolve("store/matricula.log")).isNotEmptyFile();
        assertThatAllIsThere(killed);
    }

    @Test
    void nothingInTheDirectoryIsChanged() throws IOException {
        ExampleStore.in(data);
        Files.createDirectory(data.resolve("moving"));
        Files.writeString(data.resolve("moving/matricula.script"), "left behind by a process that was killed");
        Map<Path, String> before = contents(data.resolve("store"));
        assertThatSevenEventsAreThere();
        assertThat(contents(data.resolve("store"))).isEqualTo(before);
        assertThat(data.resolve("moving")).doesNotExist();
    }

    private void assertThatSevenEventsAreThere() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(data, ExampleStore.SERIALIZER)) {
            assertThat(store.eventCount()).isEqualTo(7);
            assertThat(store.countOfEventsBefore(5)).isEqualTo(3);
            assertThat(store.hasEvent(5)).isTrue();
            assertThat(store.hasEvent(4)).isFalse();
        }
    }

    private static void fill(ExampleStore example) {
        for (int number = 0; number < MORE_THAN_A_PAGE; number++) {
            example.event(number, "aggregate-" + number, 0, "Example");
            example.record(number % 2 == 0 ? "idempotency" : "simulated-charge", "key-" + number, "{}");
        }
    }

    private static void assertThatAllIsThere(Path directory) throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(directory, ExampleStore.SERIALIZER)) {
            List<Long> indexes = new ArrayList<>();
            store.events().forEachRemaining(event -> indexes.add(event.index()));
            assertThat(indexes).hasSize(MORE_THAN_A_PAGE).isSorted().doesNotHaveDuplicates();
            List<StoredRecord> records = new ArrayList<>();
            store.recordKinds().forEach(kind -> store.records(kind).forEachRemaining(records::add));
            assertThat(records).hasSize(MORE_THAN_A_PAGE).doesNotHaveDuplicates();
            assertThat(store.recordCount("idempotency")).isEqualTo(MORE_THAN_A_PAGE / 2 + 1);
        }
    }

    private static Map<Path, String> contents(Path directory) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
