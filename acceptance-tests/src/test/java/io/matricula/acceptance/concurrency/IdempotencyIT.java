package io.matricula.acceptance.concurrency;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.Amount;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R21: repeating a request changes nothing; the same key with other content is refused. */
@Journey
class IdempotencyIT {

    private static final int AT_ONCE = 32;

    private final Matricula matricula;
    private final String key = UUID.randomUUID().toString();

    IdempotencyIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @Test
    void oneKeyManyTimesAtOnceIsOneEnrollmentAndOneAnswer() {
        Offering offering = matricula.anOffering().withSeats(AT_ONCE).open();
        Call call = matricula.enroll(Person.someone()).callFor(offering).withKey(key);

        List<Answer> answers = matricula.sendAtOnce(Collections.nCopies(AT_ONCE, call));

        assertOneAnswer(answers, 202);
        matricula.enrollment(answers.get(0).string("enrollmentId")).awaitStatus("CONFIRMED");
        assertThat(offering.enrollments()).hasSize(1);
        offering.awaitSeats(0, 1, AT_ONCE - 1);
    }

    @Test
    void oneKeyManyTimesAtOnceIsOneOffering() {
        Call call = matricula.anOffering().call().withKey(key);

        assertOneAnswer(matricula.sendAtOnce(Collections.nCopies(AT_ONCE, call)), 201);
    }

    @Test
    void oneKeyManyTimesAtOnceIsOneLead() {
        Call call = matricula.interestOf(Person.someone()).call().withKey(key);

        assertOneAnswer(matricula.sendAtOnce(Collections.nCopies(AT_ONCE, call)), 201);
    }

    @Test
    void oneKeyManyTimesAtOnceIsOneRefund() {
        var offering = matricula.anOffering().costing("90.00").open();
        var payment = matricula
                .enroll(Person.someone())
                .in(offering)
                .awaitStatus("CONFIRMED")
                .payment();
        Call call = Call.post(
                        payment.path() + "/refunds", Json.object("amount", Json.money("20.00"), "reason", "goodwill"))
                .withKey(key);

        assertOneAnswer(matricula.sendAtOnce(Collections.nCopies(8, call)), 202);

        payment.awaitStatus("PARTIALLY_REFUNDED").awaitRefunded("20.00");
        quiet(matricula);
        assertThat(payment.now().refunded()).isEqualTo(new Amount("20.00", "BRL"));
    }

    @Test
    void aWithdrawalManyTimesAtOnceRefundsOnce() {
        var firstDay = LocalDate.of(2027, 3, 1);
        var offering =
                matricula.anOffering().costing("90.00").startingOn(firstDay).open();
        var enrollment = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        Call call = enrollment.withdrawalAsOf(firstDay.plusDays(14));

        assertThat(matricula.sendAtOnce(Collections.nCopies(8, call)))
                .extracting(Answer::status)
                .contains(202)
                .isSubsetOf(202, 409);
        enrollment.awaitStatus("WITHDRAWN").withdraw();

        quiet(matricula);
        assertThat(enrollment.now().status()).isEqualTo("WITHDRAWN");
        assertThat(enrollment.payment().now().refunded()).isEqualTo(new Amount("45.00", "BRL"));
        assertThat(enrollment.facts()).containsOnlyOnce("RefundRequested", "RefundCompleted");
        offering.awaitSeats(0, 0, 10);
    }

    @Test
    void aSuspensionManyTimesAtOnceIsOneSuspension() {
        var offering = matricula.anOffering().open();
        quiet(matricula);
        long before = matricula.head();
        Call call = Call.post(offering.path() + "/suspension", Json.object("reason", "strike"));

        assertThat(matricula.sendAtOnce(Collections.nCopies(8, call)))
                .extracting(Answer::status)
                .containsOnly(204);

        quiet(matricula);
        offering.awaitStatus("SUSPENDED");
        assertThat(matricula.head()).isEqualTo(before + 1);
    }

    @Test
    void anOfferAcceptedManyTimesAtOnceIsPaidOnce() {
        var offering = matricula
                .anOffering()
                .withSeats(1)
                .withWaitlist(1)
                .costing("90.00")
                .open();
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var called = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);
        offering.changeCapacityTo(2);
        called.awaitStatus("SEAT_OFFERED");
        Call call = Call.post(called.path() + "/payment", Json.object("method", "CARD", "cardToken", "tok_approved"));

        assertThat(matricula.sendAtOnce(Collections.nCopies(8, call)))
                .extracting(Answer::status)
                .contains(202)
                .isSubsetOf(202, 409);

        called.awaitStatus("CONFIRMED");
        quiet(matricula);
        assertThat(called.facts()).containsOnlyOnce("PaymentRequested", "PaymentConfirmed");
        assertThat(matricula.total("/v1/payments?enrollmentId=" + called.id())).isOne();
        assertThat(called.payment().now().refunded()).isEqualTo(new Amount("0.00", "BRL"));
        offering.awaitSeats(0, 2, 0);
    }

    @Test
    void theAnswerIsTheSameLaterToo() {
        var offering = matricula.anOffering().open();
        Call call = matricula.enroll(Person.someone()).callFor(offering).withKey(key);
        Answer first = matricula.send(call);
        matricula.enrollment(first.string("enrollmentId")).awaitStatus("CONFIRMED");

        assertOneAnswer(List.of(first, matricula.send(call)), 202);
        eventually(() -> assertThat(offering.enrollments()).hasSize(1));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var offering = matricula.anOffering().open();
        matricula.send(matricula.enroll(Person.someone()).callFor(offering).withKey(key));

        Answer other = matricula.send(
                matricula.enroll(Person.someone()).callFor(offering).withKey(key));

        assertRefused(other, "IDEMPOTENCY_KEY_REUSED");
        eventually(() -> assertThat(offering.enrollments()).hasSize(1));
    }

    @Test
    void anotherWayToWriteTheSameContentIsTheSameRequest() {
        Call lead = Call.send(
                        "POST",
                        "/v1/leads",
                        "{\"name\":\"Ana\",\"email\":\"" + key + "@example.com\",\"consent\":true}")
                .withKey(key);
        Call again = Call.send(
                        "POST",
                        "/v1/leads",
                        "{ \"consent\" : true, \"email\" : \"" + key + "@example.com\", \"name\" : \"\\u0041na\" }")
                .withKey(key);

        assertOneAnswer(List.of(matricula.send(lead), matricula.send(again)), 201);
    }

    @Test
    void theSameKeyOnAnotherPathIsAnotherKey() {
        var offering = matricula.anOffering().open();
        Answer lead =
                matricula.send(matricula.interestOf(Person.someone()).call().withKey(key));
        Answer enrollment = matricula.send(
                matricula.enroll(Person.someone()).callFor(offering).withKey(key));

        assertThat(lead.status()).isEqualTo(201);
        assertThat(enrollment.status()).isEqualTo(202);
    }

    @Test
    void aRefusedRequestMayComeAgainCorrected() {
        var offering = matricula.anOffering().open();
        var call = matricula.enroll(Person.someone()).callFor(offering).withKey(key);
        Call broken = Call.send(call.method(), call.path(), "{}").withKey(key);

        assertProblem(matricula.send(broken), 422);

        assertThat(matricula.send(call).status()).isEqualTo(202);
    }

    static List<String> unusableKeys() {
        return List.of("with blank", "k".repeat(256));
    }

    @ParameterizedTest
    @MethodSource("unusableKeys")
    void anUnusableKeyIsTurnedAway(String unusable) {
        assertProblem(matricula.send(matricula.anOffering().call().withKey(unusable)), 400);
    }

    private static void assertOneAnswer(List<Answer> answers, int status) {
        assertThat(answers).extracting(Answer::status).containsOnly(status);
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(1);
    }
}
