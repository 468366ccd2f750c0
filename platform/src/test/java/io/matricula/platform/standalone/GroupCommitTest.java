package io.matricula.platform.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.records.RecordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class GroupCommitTest {

    private final SqlStoreConfiguration configuration = new SqlStoreConfiguration();

    @TempDir
    Path alive;

    @TempDir
    Path afterTheCrash;

    @Test
    void what_is_committed_is_in_the_files_of_a_process_that_dies_now() throws Exception {
        try (DataDirectory directory = DataDirectory.claim(alive);
                GroupCommit groupCommit = new GroupCommit();
                BasicDataSource store = open(directory, groupCommit)) {
            records(store).putIfAbsent("test", "key", "value");
            copy(alive, afterTheCrash);
        }
        assertThat(foundAfterTheCrash()).isEqualTo("value");
    }

    @Test
    void whoever_waits_goes_on_when_the_log_is_on_the_disk_also_after_a_checkpoint() throws Exception {
        try (DataDirectory directory = DataDirectory.claim(alive);
                GroupCommit groupCommit = new GroupCommit();
                BasicDataSource store = open(directory, groupCommit)) {
            records(store).putIfAbsent("test", "before", "value");
            groupCommit.await(Duration.ofSeconds(10));
            JdbcClient.create(store).sql("CHECKPOINT").update();
            records(store).putIfAbsent("test", "key", "value");
            groupCommit.await(Duration.ofSeconds(10));
            copy(alive, afterTheCrash);
        }
        assertThat(foundAfterTheCrash()).isEqualTo("value");
    }

    private String foundAfterTheCrash() throws Exception {
        try (DataDirectory directory = DataDirectory.claim(afterTheCrash);
                GroupCommit groupCommit = new GroupCommit();
                BasicDataSource store = open(directory, groupCommit)) {
            return records(store).find("test", "key").orElse("lost");
        }
    }

    private BasicDataSource open(DataDirectory directory, GroupCommit groupCommit) throws Exception {
        return (BasicDataSource) configuration.dataSource(directory, groupCommit);
    }

    private RecordStore records(BasicDataSource store) {
        return configuration.recordStore(store);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
