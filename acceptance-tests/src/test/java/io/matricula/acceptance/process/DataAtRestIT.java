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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@OwnProcess
@EnabledOnOs({OS.LINUX, OS.MAC})
class DataAtRestIT {

    private final Person ana = Person.someone().born("1931-07-19");
    private final Person berta = Person.someone().born("1932-08-20");
    private final ServerPlan plan = ServerPlan.fresh("data-at-rest").startingQuickly();
    private final Path store = plan.data().resolve("store");
    private final Path backup = plan.data().resolveSibling("backup");
    private final List<String> shown = new ArrayList<>();

    /** One data directory is looked at after kills, after a stop in order, and with a store from before an erasure. */
    @Test
    void nobodyElseOnTheMachineMayReadItAndWhoIsErasedIsInItNoMoreHoweverTheProcessEnded() throws IOException {
        Files.createDirectories(plan.data());
        Files.setPosixFilePermissions(plan.data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Enrollment ofAna;
        Enrollment ofBerta;
        Erasure begun;
        try (Server server = plan.start()) {
            var matricula = new Matricula(server.url());
            ofAna = everyWayIsUsed(matricula);
            assertThat(openToOthers(plan.data())).isEmpty();
            ofBerta = enrollmentOf(berta, matricula);
            begun = Erasure.begun(matricula, "enrollmentId", ofBerta.id());
            server.kill();
            assertAtRest(server);
        }
        try (Server server = plan.start()) {
            var matricula = new Matricula(server.url());
            begun.in(matricula).receipt();
            assertForgotten(berta, matricula, ofBerta);
            server.kill();
            assertInNoFileAndNoLog(berta, server);
        }
        try (Server server = plan.start()) {
            everyWayIsUsed(new Matricula(server.url()));
            server.terminate();
            assertAtRest(server);
        }
        copy(store, backup);
        try (Server server = plan.start()) {
            Erasure.begun(new Matricula(server.url()), "enrollmentId", ofAna.id())
                    .receipt();
            server.terminate();
            assertInNoFileAndNoLog(ana, server);
        }
        replace(store, backup);
        try (Server server = plan.start()) {
            var matricula = new Matricula(server.url());
            assertForgotten(ana, matricula, ofAna);
            assertForgotten(berta, matricula, ofBerta);
        }
    }

    private Enrollment everyWayIsUsed(Matricula matricula) {
        var offering = matricula.anOffering().withSeats(2).open();
        var lead = matricula.interestOf(ana).captured();
        var enrollment = matricula.enroll(ana).comingFrom(lead).in(offering).awaitStatus("CONFIRMED");
        matricula.enroll(Person.someone()).by(Payable.pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        shown.addAll(signaturesShown(matricula));
        return enrollment;
    }

    /** The secret parts of a capability, a token and a ticket, each of which was shown where it opens something and where it does not. */
    private static List<String> signaturesShown(Matricula matricula) {
        Call request = matricula
                .enroll(Person.someone())
                .callFor(matricula.anOffering().open())
                .withKey(UUID.randomUUID().toString());
        Answer first = matricula.send(request);
        String capability = first.string("enrollmentAccess");
        assertThat(capability).isNotEmpty();
        assertThat(matricula.send(request).text()).isEqualTo(first.text());
        Enrollment enrollment = matricula.enrollment(first.string("enrollmentId"));
        enrollment.awaitStatus("CONFIRMED");
        matricula.send(Call.get("/v1/enrollments/none").withAccess(capability));
        String ticket = matricula
                .send(Call.post(enrollment.path() + "/updates/tickets").withAccess(capability))
                .string("ticket");
        matricula.watch(enrollment.updates().withTicket(ticket)).awaitStatus("CONFIRMED");
        matricula.send(enrollment.updates().withTicket(ticket + "x"));
        matricula.send(Call.get("/v1/enrollments/none/updates").withTicket(ticket));
        return Stream.of(capability, matricula.tokenOf("registrar"), ticket)
                .map(DataAtRestIT::lastPartOf)
                .toList();
    }

    private void assertAtRest(Server server) throws IOException {
        Path data = server.plan().data();
        var matricula = new Matricula(server.url());
        String secret = matricula.secretOf("registrar");
        String gateway = matricula.gatewaySecret();
        assertThat(openToOthers(data)).isEmpty();
        assertThat(holding(data, shown)).isEmpty();
        assertThat(holding(data, traces(ana))).isEmpty();
        assertThat(holding(data, List.of(secret)))
                .containsExactly(data.resolve("credentials").resolve("registrar"));
        assertThat(holding(data, List.of(gateway)))
                .containsExactly(data.resolve("secrets").resolve("gateway"));
        assertThat(server.log())
                .doesNotContain(shown)
                .doesNotContain(secret, gateway)
                .doesNotContain(traces(ana));
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

    private static Enrollment enrollmentOf(Person person, Matricula matricula) {
        return matricula.enroll(person).in(matricula.anOffering().open()).awaitStatus("CONFIRMED");
    }

    private static void assertForgotten(Person person, Matricula matricula, Enrollment enrollment) {
        assertThat(matricula
                        .get(enrollment.path())
                        .json()
                        .at("/applicant/erased")
                        .asBoolean(false))
                .isTrue();
        assertThat(matricula.total("/v1/students?email=" + person.email())).isZero();
    }

    private void assertInNoFileAndNoLog(Person person, Server server) throws IOException {
        assertThat(holding(plan.data(), traces(person))).isEmpty();
        assertThat(server.log()).doesNotContain(traces(person));
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
