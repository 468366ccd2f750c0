package io.matricula.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.server.Server;
import io.matricula.acceptance.server.ServerPlan;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Erasure;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.OwnProcess;
import io.matricula.acceptance.vocabulary.Payable;
import io.matricula.acceptance.vocabulary.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@OwnProcess
@EnabledOnOs({OS.LINUX, OS.MAC})
class DataAtRestIT {

    private final Person ana = Person.someone().born("1931-07-19");

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

    @Test
    void whatOpensSomethingIsNeitherStoredNorLogged() throws IOException {
        ServerPlan plan = ServerPlan.fresh("opens-nothing").startingQuickly();
        try (Server server = plan.start()) {
            var matricula = new Matricula(server.url());
            Call request = matricula
                    .enroll(Person.someone())
                    .callFor(matricula.anOffering().open())
                    .withKey("kept-for-two-days");
            Answer first = matricula.send(request);
            String capability = first.string("enrollmentAccess");
            assertThat(capability).isNotEmpty();
            assertThat(matricula.send(request).text()).isEqualTo(first.text());
            matricula.enrollment(first.string("enrollmentId")).awaitStatus("CONFIRMED");
            matricula.send(Call.get("/v1/enrollments/none").withAccess(capability));
            String token = matricula.tokenOf("registrar");
            String secret = matricula.secretOf("registrar");
            Enrollment enrollment = matricula.enrollment(first.string("enrollmentId"));
            String ticket = matricula
                    .send(Call.post(enrollment.path() + "/updates/tickets")
                            .withAccess(capability)
                            .withKey("kept-for-no-time"))
                    .string("ticket");
            matricula.watch(enrollment.updates().withTicket(ticket)).awaitStatus("CONFIRMED");
            matricula.send(enrollment.updates().withTicket(ticket + "x"));
            matricula.send(Call.get("/v1/enrollments/none/updates").withTicket(ticket));
            String gateway = matricula.gatewaySecret();
            server.terminate();

            List<String> signatures = List.of(lastPartOf(capability), lastPartOf(token), lastPartOf(ticket));
            assertThat(holding(plan.data(), signatures)).isEmpty();
            assertThat(server.log()).doesNotContain(signatures).doesNotContain(secret, gateway);
            assertThat(holding(plan.data(), List.of(secret)))
                    .containsExactly(plan.data().resolve("credentials").resolve("registrar"));
            assertThat(holding(plan.data(), List.of(gateway)))
                    .containsExactly(plan.data().resolve("secrets").resolve("gateway"));
        }
    }

    @Test
    void noFileShowsAPerson() throws IOException {
        ServerPlan plan = ServerPlan.fresh("shows-nobody").startingQuickly();
        try (Server server = plan.start()) {
            var matricula = new Matricula(server.url());
            var offering = matricula.anOffering().withSeats(2).open();
            var lead = matricula.interestOf(ana).captured();
            matricula.enroll(ana).comingFrom(lead).in(offering).awaitStatus("CONFIRMED");
            matricula.enroll(Person.someone()).by(Payable.pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
            server.kill();

            assertThat(holding(plan.data(), traces(ana))).isEmpty();
            assertThat(server.log()).doesNotContain(traces(ana));
        }
    }

    @Test
    void whoIsErasedIsInNoFileHoweverTheProcessEnded() throws IOException {
        ServerPlan plan = ServerPlan.fresh("forgets").startingQuickly();
        Enrollment enrollment;
        Erasure erasure;
        try (Server server = plan.start()) {
            var matricula = new Matricula(server.url());
            enrollment = enrollmentOfAna(matricula);
            erasure = Erasure.begun(matricula, "enrollmentId", enrollment.id());
            server.kill();
        }
        try (Server again = plan.start()) {
            var matricula = new Matricula(again.url());
            erasure.in(matricula).receipt();
            assertAnaIsForgotten(matricula, enrollment);
            again.kill();
            assertThat(holding(plan.data(), traces(ana))).isEmpty();
            assertThat(again.log()).doesNotContain(traces(ana));
        }
    }

    @Test
    void whoIsErasedStaysErasedAfterARestore() throws IOException {
        ServerPlan plan = ServerPlan.fresh("restored").startingQuickly();
        Path store = plan.data().resolve("store");
        Path backup = plan.data().resolveSibling("backup");
        Enrollment enrollment;
        try (Server server = plan.start()) {
            var matricula = new Matricula(server.url());
            enrollment = enrollmentOfAna(matricula);
            server.terminate();
        }
        copy(store, backup);
        try (Server server = plan.start()) {
            Erasure.begun(new Matricula(server.url()), "enrollmentId", enrollment.id())
                    .receipt();
            server.terminate();
        }
        replace(store, backup);
        try (Server server = plan.start()) {
            var matricula = new Matricula(server.url());
            assertAnaIsForgotten(matricula, enrollment);
        }
    }

    private static void replace(Path folder, Path other) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        copy(other, folder);
    }

    private static void copy(Path folder, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private Enrollment enrollmentOfAna(Matricula matricula) {
        return matricula.enroll(ana).in(matricula.anOffering().open()).awaitStatus("CONFIRMED");
    }

    private void assertAnaIsForgotten(Matricula matricula, Enrollment enrollment) {
        assertThat(matricula
                        .get(enrollment.path())
                        .json()
                        .at("/applicant/erased")
                        .asBoolean(false))
                .isTrue();
        assertThat(matricula.total("/v1/students?email=" + ana.email())).isZero();
    }

    /** All that tells who they are, as it is and as JSON and base64 have it. */
    private static List<String> traces(Person person) {
        return Stream.of(
                        person.name(),
                        person.email(),
                        String.valueOf(person.documentNumber()),
                        String.valueOf(person.birthDate()))
                .flatMap(text -> Stream.concat(
                        Stream.of(text, text.toLowerCase(Locale.ROOT), text.replace("@", "\\u0040")), inBase64(text)))
                .distinct()
                .toList();
    }

    /** What is the same whatever stands in front of the text and behind it in what was encoded: one for each place it may begin at. */
    private static Stream<String> inBase64(String text) {
        return IntStream.range(0, 3).mapToObj(before -> {
            byte[] bytes = (" ".repeat(before) + text).getBytes(StandardCharsets.UTF_8);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            int first = (before * 8 + 5) / 6;
            return encoded.substring(first, bytes.length * 8 / 6);
        });
    }

    private static String lastPartOf(String signed) {
        return signed.substring(signed.lastIndexOf('.') + 1);
    }

    private static List<Path> holding(Path data, List<String> texts) throws IOException {
        try (Stream<Path> paths = Files.walk(data)) {
            return paths.filter(Files::isRegularFile)
                    .filter(file -> texts.stream().anyMatch(read(file)::contains))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
