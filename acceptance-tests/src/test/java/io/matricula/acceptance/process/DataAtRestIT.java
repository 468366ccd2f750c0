package io.matricula.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.server.Server;
import io.matricula.acceptance.server.ServerPlan;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.OwnProcess;
import io.matricula.acceptance.vocabulary.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@OwnProcess
@EnabledOnOs({OS.LINUX, OS.MAC})
class DataAtRestIT {

    @Test
    void nobodyElseOnTheMachineMayReadTheData() throws Exception {
        ServerPlan plan = ServerPlan.fresh("data-at-rest").startingQuickly();
        Files.createDirectories(plan.data());
        Files.setPosixFilePermissions(plan.data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Server server = plan.start()) {
            enroll(new Matricula(server.url()));
            assertThat(openToOthers(plan.data())).isEmpty();
            server.kill();
            assertThat(openToOthers(plan.data())).isEmpty();
        }
        try (Server again = plan.start()) {
            enroll(new Matricula(again.url()));
            again.terminate();
            assertThat(openToOthers(plan.data())).isEmpty();
        }
    }

    private static void enroll(Matricula matricula) {
        var offering = matricula.anOffering().withSeats(3).open();
        for (int i = 0; i < 3; i++) {
            matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        }
    }

    private static List<Path> openToOthers(Path data) {
        try (Stream<Path> paths = Files.walk(data)) {
            return paths.filter(DataAtRestIT::isOpenToOthers).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .matches(Files.isDirectory(path) ? "rwx------" : "rw-------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
