package io.matricula.acceptance.replay;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Projection;
import io.matricula.acceptance.vocabulary.Views.ProjectionView;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

    private static final int ENROLLMENTS = 120;

    private final Matricula matricula;

    ReplayIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @BeforeAll
    void muchHasHappened() {
        Offering offering = matricula.anOffering().withSeats(ENROLLMENTS).open();
        List<Call> calls = Stream.generate(Person::someone)
                .limit(ENROLLMENTS)
                .map(person -> matricula.enroll(person).callFor(offering))
                .toList();
        assertThat(matricula.sendPatiently(calls)).extracting(Answer::status).containsOnly(202);
        Offering other = matricula.anOffering().open();
        matricula.interestOf(Person.someone()).captured();
        matricula.enroll(Person.someone()).by(card("tok_declined")).in(other).awaitStatus("CANCELLED");
        matricula.enroll(Person.someone()).by(pix()).in(other).awaitStatus("AWAITING_PAYMENT");
        matricula
                .enroll(Person.someone())
                .by(card("tok_refund_fails"))
                .in(other)
                .awaitStatus("CONFIRMED")
                .payment()
                .refundAll();
        offering.awaitSeats(0, ENROLLMENTS, 0);
        aLineAWithdrawalAndACancellation();
        quiet(matricula);
    }

    private void aLineAWithdrawalAndACancellation() {
        Offering popular = matricula.anOffering().withSeats(1).withWaitlist(2).open();
        var leaving = matricula.enroll(Person.someone()).in(popular).awaitStatus("CONFIRMED");
        var called = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(popular)
                .awaitPlaceInLine(1);
        matricula.enroll(Person.someone()).joiningTheWaitlist().in(popular).awaitPlaceInLine(2);
        leaving.withdraw();
        leaving.awaitStatus("WITHDRAWN");
        called.awaitStatus("SEAT_OFFERED");
        Offering cancelled = matricula.anOffering().open();
        matricula.enroll(Person.someone()).in(cancelled).awaitStatus("CONFIRMED");
        cancelled.cancel();
        cancelled.awaitCancelled();
    }

    @Test
    void everyModelIsTheSameAfterItWasRebuiltAndNothingElseHappens() {
        var before = Snapshot.of(matricula);
        long head = matricula.head();
        assertThat(matricula.projections()).hasSizeGreaterThanOrEqualTo(7);

        for (ProjectionView projection : matricula.projections()) {
            var replay = matricula.projection(projection.name()).replay();

            assertThat(replay.processed())
                    .as("facts seen by %s", projection.name())
                    .isEqualTo(replay.total());
            assertThat(replay.total()).isPositive();
            assertThat(replay.eventsPerSecond()).isPositive();
            assertThat(Snapshot.of(matricula))
                    .as("after the replay of %s", projection.name())
                    .isEqualTo(before);
        }

        quiet(matricula);
        assertThat(matricula.head()).as("facts: a replay adds none").isEqualTo(head);
        assertThat(matricula.projections())
                .allSatisfy(projection -> assertThat(projection.status()).isEqualTo("RUNNING"));
    }

    @Test
    void aSecondStartWhileOneRunsIsRefused() {
        Projection timeline =
                matricula.projection(matricula.projections().get(0).name());

        List<Answer> answers = matricula.sendAtOnce(Collections.nCopies(8, timeline.startReplay()));

        assertThat(answers).extracting(Answer::status).isSubsetOf(202, 409).contains(202, 409);
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(answer -> assertRefused(answer, "REPLAY_IN_PROGRESS"));
        answers.stream().filter(answer -> answer.status() == 202).forEach(timeline::awaitReplayed);
    }

    @Test
    void aModelKeepsUpWithNewFactsAfterItsReplay() {
        matricula
                .projections()
                .forEach(projection -> matricula.projection(projection.name()).replay());

        var offering = matricula.anOffering().withSeats(1).open();
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        offering.awaitSeats(0, 1, 0);
    }

    @Test
    void aProjectionOrReplayThatDoesNotExistIsNotFound() {
        String known = matricula.projections().get(0).name();

        assertProblem(matricula.get("/v1/projections/nonsense"), 404);
        assertProblem(matricula.send(Call.post("/v1/projections/nonsense/replays")), 404);
        assertProblem(matricula.get("/v1/projections/" + known + "/replays/" + UUID.randomUUID()), 404);
        assertProblem(matricula.get("/v1/projections/" + known + "/replays/nonsense"), 400);
    }

    @Test
    void everyProjectionShowsHowFarItIs() {
        eventually(() -> assertThat(matricula.projections()).allSatisfy(projection -> {
            assertThat(projection.lag()).isZero();
            assertThat(projection.head()).isEqualTo(matricula.head());
            assertThat(matricula
                            .read("/v1/projections/" + projection.name(), ProjectionView.class)
                            .name())
                    .isEqualTo(projection.name());
        }));
    }
}
