package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Payable.boleto;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Payable;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Problems;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No applicant holds many seats without paying, and none keeps another person out for good. */
@Journey
class UnpaidPlacesIT {

    private static final int MOST_UNPAID = 3;

    private final Matricula matricula;
    private final Person ana = Person.someone();

    UnpaidPlacesIT(Matricula matricula) {
        this.matricula = matricula;
    }

    private Enrollment asksBy(Payable way) {
        return matricula.enroll(ana).by(way).in(anOffering()).awaitStatus("AWAITING_PAYMENT");
    }

    private Answer asksOnceMoreBy(Payable way) {
        return matricula.enroll(ana).by(way).ask(anOffering());
    }

    private Offering anOffering() {
        return matricula.anOffering().open();
    }

    private List<Enrollment> holdsAsManyAsAllowed() {
        return List.of(asksBy(boleto()), asksBy(pix()), asksBy(boleto()));
    }

    @Test
    void aFourthUnpaidPlaceIsRefusedAtOnceWhateverThePersonCallsThemselves() {
        holdsAsManyAsAllowed();

        Problems.assertRefused(asksOnceMoreBy(boleto()), "TOO_MANY_UNPAID");
        Problems.assertRefused(
                matricula.enroll(ana.withEmail("x-" + ana.email())).by(pix()).ask(anOffering()), "TOO_MANY_UNPAID");
    }

    @Test
    void whatIsPaidMakesRoom() {
        var first = holdsAsManyAsAllowed().get(0);
        first.payment().arrives();
        first.awaitStatus("CONFIRMED");

        assertThat(asksOnceMoreBy(boleto()).status()).isEqualTo(202);
        Problems.assertRefused(asksOnceMoreBy(boleto()), "TOO_MANY_UNPAID");
    }

    @Test
    void whatHasEndedMakesRoom() {
        var first = holdsAsManyAsAllowed().get(0);
        first.cancel();
        first.awaitStatus("CANCELLED");

        assertThat(asksOnceMoreBy(pix()).status()).isEqualTo(202);
    }

    @Test
    void whoPaysByCardOrNothingMayHaveAnyNumber() {
        holdsAsManyAsAllowed();

        IntStream.range(0, MOST_UNPAID + 1)
                .mapToObj(i -> matricula.enroll(ana).by(card("tok_approved")).in(anOffering()))
                .toList()
                .forEach(paid -> paid.awaitStatus("CONFIRMED"));
        matricula.enroll(ana).by(boleto()).ask(matricula.anOffering().free().open());
    }

    @Test
    void aPlaceInLineIsNoSeat() {
        var full = IntStream.range(0, MOST_UNPAID)
                .mapToObj(
                        i -> matricula.anOffering().withSeats(1).withWaitlist(5).open())
                .toList();
        full.forEach(offering -> matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED"));
        full.forEach(offering -> matricula
                .enroll(ana)
                .by(boleto())
                .joiningTheWaitlist()
                .in(offering)
                .awaitStatus("WAITLISTED"));

        holdsAsManyAsAllowed();
        Problems.assertRefused(asksOnceMoreBy(boleto()), "TOO_MANY_UNPAID");
    }

    @Test
    void manyRequestsAtOnceGetNoMoreThanIsAllowed() {
        List<Call> calls = IntStream.range(0, 8)
                .mapToObj(i -> matricula.enroll(ana).by(boleto()).callFor(anOffering()))
                .toList();

        List<Answer> answers = matricula.sendAtOnce(calls);

        assertThat(answers).extracting(Answer::status).containsOnly(202, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(MOST_UNPAID);
    }

    @Test
    void theVictimOfAnImpostorPassesAsSoonAsTheImpostorIsCancelledAndKeepsNothingOfThem() {
        var offering = matricula.anOffering().withSeats(3).open();
        var impostor = Person.someone().withName("Eve").withDocument(ana.documentNumber());
        var taken = matricula.enroll(impostor).by(boleto()).in(offering).awaitStatus("AWAITING_PAYMENT");
        matricula.enroll(ana).in(offering).awaitEnd("REJECTED", "ALREADY_ENROLLED");

        taken.cancel();
        taken.awaitStatus("CANCELLED");
        var place = matricula.enroll(ana).in(offering).awaitStatus("CONFIRMED");

        eventually(() -> assertThat(matricula.studentsWithEmail(ana.email()))
                .singleElement()
                .satisfies(student -> {
                    assertThat(student.studentId()).isEqualTo(place.studentId());
                    assertThat(student.name()).isEqualTo(ana.name());
                }));
        assertThat(matricula.studentsWithEmail(impostor.email())).isEmpty();
    }

    @Test
    void theAddressOfSomebodyElseKeepsNobodyOutWhoHasADocument() {
        var offering = matricula.anOffering().withSeats(3).open();
        matricula
                .enroll(Person.someone().withEmail(ana.email()))
                .by(boleto())
                .in(offering)
                .awaitStatus("AWAITING_PAYMENT");

        matricula.enroll(ana).in(offering).awaitStatus("CONFIRMED");
    }

    @Test
    void strangersGetTheSameAnswerWhetherSomebodyIsEnrolledOrNot() {
        var offering = matricula.anOffering().withSeats(3).open();
        matricula.enroll(ana).in(offering).awaitStatus("CONFIRMED");

        Answer known = matricula
                .enroll(ana.withEmail(Person.someone().email()))
                .by(boleto())
                .ask(offering);
        Answer unknown = matricula.enroll(Person.someone()).by(boleto()).ask(offering);

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
        assertThat(known.json().propertyNames()).isEqualTo(unknown.json().propertyNames());
        assertThat(known.string("status")).isEqualTo(unknown.string("status"));
    }
}
