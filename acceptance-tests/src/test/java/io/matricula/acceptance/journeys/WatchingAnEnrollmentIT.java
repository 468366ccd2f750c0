package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Watching;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Journey
class WatchingAnEnrollmentIT {

    private static final int ENROLLMENTS = 20;
    private static final int WATCHERS_OF_EACH = 50;

    private final Matricula matricula;
    private final Offering offering;

    WatchingAnEnrollmentIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(ENROLLMENTS).open();
    }

    @Test
    void whoeverHasEnrolledSeesHowItGoesOnUntilItEnds() {
        var enrollment = matricula.enroll(Person.someone()).by(pix()).in(offering);
        var watching = enrollment.watch().awaitStatus("AWAITING_PAYMENT");
        assertThat(watching.isOver()).isFalse();

        enrollment.cancel();

        assertThat(watching.awaitEnd()).isEqualTo(200);
        assertThat(watching.statuses()).last().isEqualTo("CANCELLED");
        assertThat(watching.data())
                .last()
                .isEqualTo(matricula.get(enrollment.path()).text());
        assertThat(watching.ids()).hasSameSizeAs(watching.data()).doesNotHaveDuplicates();
    }

    @Test
    void aConfirmedEnrollmentMayGoOn() {
        var enrollment = matricula.enroll(Person.someone()).in(offering);
        var watching = enrollment.watch().awaitStatus("CONFIRMED");

        enrollment.awaitStatus("CONFIRMED");
        assertThat(watching.isOver()).isFalse();
    }

    @Test
    void whoComesBackMissesNothingAndHearsNothingTwice() {
        var enrollment =
                matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        enrollment.payment().awaitStatus("PENDING");
        String known = last(enrollment.watch().awaitStatus("AWAITING_PAYMENT").ids());

        var back = since(known, enrollment).awaitOpen();
        assertThat(back.data()).isEmpty();
        enrollment.cancel();
        back.awaitEnd();
        assertThat(back.statuses()).contains("CANCELLED").doesNotContain("AWAITING_PAYMENT");

        assertThat(since(last(back.ids()), enrollment).awaitEnd())
                .as("when the end is known")
                .isEqualTo(204);
        assertThat(since(known, enrollment).awaitStatus("CANCELLED").awaitEnd()).isEqualTo(200);
    }

    @Test
    void aBrowserWatchesWithATicketInsteadOfAHeader() {
        var enrollment = matricula.enroll(Person.someone()).by(pix()).in(offering);
        String ticket = enrollment.ticket();
        var watching = matricula.watch(enrollment.updates().withTicket(ticket)).awaitStatus("AWAITING_PAYMENT");

        enrollment.cancel();

        assertThat(watching.awaitEnd()).isEqualTo(200);
        assertThat(watching.data())
                .last()
                .isEqualTo(matricula.get(enrollment.path()).text());
    }

    @Test
    void aTicketShowsTheUpdatesOfNoOtherEnrollment() {
        var enrollment = matricula.enroll(Person.someone()).by(pix()).in(offering);
        var other = matricula.enroll(Person.someone()).by(pix()).in(offering);
        assertProblem(matricula.send(other.updates().withTicket(enrollment.ticket())), 404);
        assertProblem(matricula.send(other.updates().withTicket(other.ticket() + "x")), 401);
    }

    @Test
    void aTicketIsAnsweredAnewForTheSameKey() {
        var enrollment = matricula.enroll(Person.someone()).by(pix()).in(offering);
        Call request = enrollment.tickets().withKey("ticket-" + enrollment.id());
        for (int round = 0; round < 2; round++) {
            Answer given = matricula.send(request);
            assertThat(given.status()).isEqualTo(201);
            assertThat(given.string("expiresAt")).isGreaterThan(Instant.now().toString());
            matricula
                    .watch(enrollment.updates().withTicket(given.string("ticket")))
                    .awaitStatus("AWAITING_PAYMENT");
        }
    }

    @Test
    void nobodyCanWatchWhatDoesNotExist() {
        assertProblem(matricula.get("/v1/enrollments/" + UUID.randomUUID() + "/updates"), 404);
    }

    @Test
    void aThousandWatchAndNobodyElseWaits() {
        List<Enrollment> enrollments = Stream.generate(
                        () -> matricula.enroll(Person.someone()).by(pix()).in(offering))
                .limit(ENROLLMENTS)
                .toList();
        List<Watching> watchers = enrollments.stream()
                .flatMap(enrollment -> Stream.generate(enrollment::watch).limit(WATCHERS_OF_EACH))
                .toList();
        watchers.forEach(watcher -> watcher.awaitStatus("AWAITING_PAYMENT"));
        assertThat(watchers).hasSize(1_000).noneMatch(Watching::isOver);

        assertThat(matricula.get(offering.path()).status()).isEqualTo(200);
        enrollments.forEach(Enrollment::cancel);

        assertThat(watchers).allSatisfy(watcher -> {
            assertThat(watcher.awaitEnd()).isEqualTo(200);
            assertThat(watcher.statuses()).last().isEqualTo("CANCELLED");
        });
    }

    private Watching since(String lastEvent, Enrollment enrollment) {
        return matricula.watch(enrollment.updates().with("Last-Event-ID", lastEvent));
    }

    private static String last(List<String> ids) {
        return ids.get(ids.size() - 1);
    }
}
