package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Problems.assertNames;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static io.matricula.acceptance.vocabulary.RefundStep.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.Amount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an offering promises may be corrected, and applicants who asked before keep what was promised. */
@Journey
class RevisingOfferingIT {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);

    private final Matricula matricula;

    RevisingOfferingIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @Test
    void showsWhatIsNamedAndLeavesTheRest() {
        var offering = matricula
                .anOffering()
                .costing("100.00")
                .startingOn(FIRST_DAY)
                .enrollingUntil(Instant.parse("2030-01-01T00:00:00Z"))
                .open();

        var changed = offering.revise(
                "\"title\":\"Calculus I\",\"price\":{\"amount\":\"80.00\",\"currency\":\"BRL\"},"
                        + "\"waitlistCapacity\":7,\"startsOn\":\"2027-03-08\",\"refundSchedule\":[{\"untilDay\":0,\"percent\":40}]");

        assertThat(changed.status()).as("%s", changed).isEqualTo(204);
        JsonNode shown =
                matricula.send(Call.get(offering.path()).after(changed)).json();
        assertThat(shown.path("title").asString()).isEqualTo("Calculus I");
        assertThat(shown.at("/price/amount").asString()).isEqualTo("80.00");
        assertThat(shown.path("waitlistCapacity").asInt()).isEqualTo(7);
        assertThat(shown.path("startsOn").asString()).isEqualTo("2027-03-08");
        assertThat(shown.at("/refundSchedule/0/percent").asInt()).isEqualTo(40);
        assertThat(shown.path("enrollmentClosesAt").asString()).isEqualTo("2030-01-01T00:00:00Z");

        var cleared = offering.revise("\"startsOn\":null,\"enrollmentClosesAt\":null");

        assertThat(cleared.status()).as("%s", cleared).isEqualTo(204);
        JsonNode then = matricula.send(Call.get(offering.path()).after(cleared)).json();
        assertThat(then.path("startsOn").isNull()).isTrue();
        assertThat(then.path("enrollmentClosesAt").isNull()).isTrue();
        assertThat(then.path("title").asString()).isEqualTo("Calculus I");
    }

    @Test
    void keepsThePriceAndTheRefundScheduleOfWhoAskedBefore() {
        var offering = matricula
                .anOffering()
                .costing("100.00")
                .startingOn(FIRST_DAY)
                .withRefundSchedule(percent(90).untilDay(30))
                .open();
        var before = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        offering.revise("\"price\":{\"amount\":\"60.00\",\"currency\":\"BRL\"},"
                + "\"refundSchedule\":[{\"untilDay\":30,\"percent\":10}]");
        var after = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        assertThat(before.payment().now().amount()).isEqualTo(new Amount("100.00", "BRL"));
        assertThat(after.payment().now().amount()).isEqualTo(new Amount("60.00", "BRL"));
        before.withdrawAsOf(FIRST_DAY);
        after.withdrawAsOf(FIRST_DAY);
        before.awaitStatus("WITHDRAWN").payment().awaitRefunded("90.00");
        after.awaitStatus("WITHDRAWN").payment().awaitRefunded("6.00");
    }

    @Test
    void keepsThePriceOfWhoWaitsInLine() {
        var offering = matricula
                .anOffering()
                .withSeats(1)
                .withWaitlist(1)
                .costing("100.00")
                .open();
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var bia = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);

        offering.revise("\"price\":{\"amount\":\"150.00\",\"currency\":\"BRL\"},\"waitlistCapacity\":0");
        offering.changeCapacityTo(2);

        bia.awaitStatus("SEAT_OFFERED").acceptTheOfferBy(card("tok_approved")).awaitStatus("CONFIRMED");
        assertThat(bia.payment().now().amount()).isEqualTo(new Amount("100.00", "BRL"));
    }

    @Test
    void opensAndClosesTheWindow() {
        var offering = matricula.anOffering().open();

        offering.revise("\"enrollmentClosesAt\":\"2020-01-01T00:00:00Z\"");
        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OUTSIDE_ENROLLMENT_WINDOW");

        offering.revise("\"enrollmentClosesAt\":null");
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "title              | {\"title\":\" \",\"reason\":\"r\"}",
                "title              | {\"title\":null,\"reason\":\"r\"}",
                "price              | {\"price\":null,\"reason\":\"r\"}",
                "price.amount       | {\"price\":{\"amount\":\"-1\",\"currency\":\"BRL\"},\"reason\":\"r\"}",
                "waitlistCapacity   | {\"waitlistCapacity\":-1,\"reason\":\"r\"}",
                "waitlistCapacity   | {\"waitlistCapacity\":50000,\"reason\":\"r\"}",
                "startsOn           | {\"startsOn\":\"31/12/2027\",\"reason\":\"r\"}",
                "enrollmentClosesAt | {\"enrollmentClosesAt\":\"2029-01-01T00:00:00Z\",\"reason\":\"r\"}",
                "enrollmentOpensAt  | {\"enrollmentOpensAt\":\"2031-01-01T00:00:00Z\",\"reason\":\"r\"}",
                "refundSchedule     | {\"refundSchedule\":[{\"untilDay\":7,\"percent\":1},{\"untilDay\":7,\"percent\":0}],\"reason\":\"r\"}",
                "capacity           | {\"capacity\":7,\"reason\":\"r\"}",
                "reason             | {\"title\":\"Calculus\"}",
                "reason             | {}",
                "body               | {\"reason\":\"r\"}"
            })
    void namesWhatIsWrong(String field, String body) {
        Offering offering = matricula
                .anOffering()
                .enrollingFrom(Instant.parse("2029-06-01T00:00:00Z"))
                .enrollingUntil(Instant.parse("2030-01-01T00:00:00Z"))
                .open();

        assertNames(matricula.send(Call.send("PATCH", offering.path(), body)), 422, field);
    }

    @Test
    void takesNoOtherTypes() {
        var offering = matricula.anOffering().open();

        assertNames(offering.revise("\"title\":7"), 400, "title");
        assertNames(offering.revise("\"waitlistCapacity\":\"7\""), 400, "waitlistCapacity");
        assertProblem(
                matricula.send(Call.send(
                        "PATCH",
                        "/v1/offerings/" + new java.util.UUID(4, 2),
                        "{\"title\":\"Calculus\",\"reason\":\"r\"}")),
                404);
    }

    @Test
    void changesNothingWhenItIsSaidAgain() {
        var offering = matricula.anOffering().open();
        offering.revise("\"title\":\"Calculus I\"");
        quiet(matricula);
        long before = matricula.head();

        assertThat(offering.revise("\"title\":\"Calculus I\"").status()).isEqualTo(204);

        quiet(matricula);
        assertThat(matricula.head()).isEqualTo(before);
    }

    @Test
    void isOverWhenTheOfferingIs() {
        var closed = matricula.anOffering().startingOn(FIRST_DAY).open();
        var cancelled = matricula.anOffering().open();
        closed.close();
        cancelled.cancel();

        assertRefused(cancelled.revise("\"title\":\"Calculus I\""), "OFFERING_ENDED");
        assertRefused(closed.revise("\"price\":{\"amount\":\"1.00\",\"currency\":\"BRL\"}"), "OFFERING_ENDED");
        assertThat(closed.revise("\"startsOn\":\"2027-03-08\"").status()).isEqualTo(204);
    }

    @Test
    void endsTheLineAndKeepsItStillWhileTheOfferingIsSuspended() {
        var offering = matricula.anOffering().withSeats(1).withWaitlist(2).open();
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var bia = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);
        offering.suspend();

        offering.revise("\"enrollmentClosesAt\":\"2020-01-01T00:00:00Z\"");
        quiet(matricula);
        bia.awaitPlaceInLine(1);

        offering.resume();
        bia.awaitEnd("REJECTED", "OUTSIDE_ENROLLMENT_WINDOW");
        eventually(() -> assertThat(offering.now().waitlisted()).isZero());
    }

    @Test
    void callsTheLineWhenTheWindowOpensAndEndsItWhenItCloses() {
        var offering = matricula.anOffering().withSeats(1).withWaitlist(2).open();
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var bia = inLine(offering, 1);
        var caio = inLine(offering, 2);
        Instant opens = Instant.now().plus(Duration.ofSeconds(4));

        offering.revise("\"enrollmentOpensAt\":\"" + opens + "\"");
        ana.withdraw();
        ana.awaitStatus("WITHDRAWN");
        bia.awaitPlaceInLine(1);
        bia.awaitStatus("SEAT_OFFERED");
        caio.awaitPlaceInLine(1);

        offering.revise("\"enrollmentClosesAt\":\"" + Instant.now().plus(Duration.ofSeconds(2)) + "\"");
        caio.awaitEnd("REJECTED", "OUTSIDE_ENROLLMENT_WINDOW");
        bia.acceptTheOfferBy(card("tok_approved")).awaitStatus("CONFIRMED");
    }

    private io.matricula.acceptance.vocabulary.Enrollment inLine(Offering offering, int place) {
        return matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(place);
    }
}
