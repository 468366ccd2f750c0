package io.matricula.acceptance.concurrency;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Payable;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.EnrollmentView;
import io.matricula.acceptance.vocabulary.Views.PaymentView;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many more people than seats, all of them willing to wait; then some withdraw, some pay late or never, some leave the
 * waitlist and others still come. More people come with {@code -Dmatricula.race.applicants=500}, as with {@code -Plong}.
 */
@Journey
class LineRaceIT {

    private static final int APPLICANTS =
            Math.max(40, Math.min(500, Integer.getInteger("matricula.race.applicants", 120)));
    private static final int SEATS = APPLICANTS / 10;
    private static final int WAITLIST = APPLICANTS / 5;
    private static final int LATECOMERS = APPLICANTS / 10;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private static final BigDecimal PRICE = new BigDecimal("33.33");
    private static final BigDecimal KEPT_OF_A_WITHDRAWAL = new BigDecimal("16.66");

    private final Matricula matricula;
    private final Offering offering;

    LineRaceIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula
                .anOffering()
                .withSeats(SEATS)
                .withWaitlist(WAITLIST)
                .costing(PRICE.toPlainString())
                .startingOn(Departures.FIRST_DAY)
                .open();
    }

    @Test
    void everySeatGoesToTheHeadOfTheLineAndTheBooksBalance() {
        everybodyComes(0, APPLICANTS - LATECOMERS);
        List<EnrollmentView> line = theLine();
        var departures = new Departures(matricula, offering, SEATS, line);

        departures.begin();
        everybodyComes(APPLICANTS - LATECOMERS, APPLICANTS);
        await().atMost(PATIENCE).pollInterval(GLANCE).until(departures::areOver);
        quiet(matricula);

        seatsAreTakenToTheLast(departures);
        offersWereMadeInOrder(line, departures);
        nobodyWasBilledForWaiting(departures);
        theBooksBalance();
    }

    private void everybodyComes(int from, int to) {
        List<Call> calls = IntStream.range(from, to)
                .mapToObj(i -> matricula
                        .enroll(Person.someone())
                        .by(i % 3 == 0 ? Payable.pix() : Payable.card("tok_approved"))
                        .joiningTheWaitlist()
                        .callFor(offering))
                .toList();
        assertThat(matricula.sendPatiently(calls)).extracting(Answer::status).containsOnly(202);
    }

    /** Waits until all applicants know their place; those on the waitlist, from its head. */
    private List<EnrollmentView> theLine() {
        within(PATIENCE, () -> assertThat(offering.enrollments())
                .hasSize(APPLICANTS - LATECOMERS)
                .extracting(EnrollmentView::status)
                .isSubsetOf("CONFIRMED", "AWAITING_PAYMENT", "WAITLISTED", "REJECTED"));
        quiet(matricula);
        List<EnrollmentView> line = having("WAITLISTED").stream()
                .sorted(Comparator.comparing(EnrollmentView::waitlistPosition))
                .toList();
        assertThat(line)
                .extracting(EnrollmentView::waitlistPosition)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, WAITLIST).boxed().toList());
        assertThat(line).extracting(EnrollmentView::requestedAt).isSorted();
        assertThat(having("REJECTED"))
                .extracting(EnrollmentView::statusReason)
                .hasSize(APPLICANTS - LATECOMERS - SEATS - WAITLIST)
                .containsOnly("WAITLIST_FULL");
        return line;
    }

    private void seatsAreTakenToTheLast(Departures departures) {
        assertThat(having("CONFIRMED")).hasSize(SEATS);
        assertThat(having("WITHDRAWN")).hasSize(departures.withdrawals());
        offering.awaitSeats(0, SEATS, 0);
        offering.awaitWaitlisted(having("WAITLISTED").size());
    }

    /** The called ones are the first of the waitlist, but for those who had left it, and were called one after the other. */
    private static void offersWereMadeInOrder(List<EnrollmentView> line, Departures departures) {
        List<String> called = departures.calledInOrder();
        List<String> places = line.stream().map(EnrollmentView::enrollmentId).toList();
        int end = places.indexOf(called.get(called.size() - 1)) + 1;
        Set<String> goneBefore = departures.goneBeforeTheyWereCalled();

        assertThat(called)
                .isEqualTo(places.subList(0, end).stream()
                        .filter(place -> !goneBefore.contains(place))
                        .toList());
    }

    private void nobodyWasBilledForWaiting(Departures departures) {
        assertThat(offering.enrollments())
                .filteredOn(enrollment -> enrollment.paymentId() == null)
                .extracting(EnrollmentView::status)
                .containsOnly("WAITLISTED", "REJECTED", "CANCELLED");
        assertThat(having("WAITLISTED")).isNotEmpty().allSatisfy(waiting -> assertThat(
                        matricula.total("/v1/payments?enrollmentId=" + waiting.enrollmentId()))
                .isZero());
        assertThat(departures.calledInOrder())
                .map(id -> matricula.enrollment(id).facts())
                .filteredOn(facts -> facts.contains("PaymentRequested"))
                .isNotEmpty()
                .allSatisfy(facts -> assertThat(facts)
                        .containsSubsequence(
                                "EnrollmentWaitlisted", "SeatOfferReceived", "SeatOfferAccepted", "PaymentRequested"));
    }

    private void theBooksBalance() {
        List<PaymentView> payments = offering.enrollments().stream()
                .filter(enrollment -> enrollment.paymentId() != null)
                .map(enrollment -> matricula.read("/v1/payments/" + enrollment.paymentId(), PaymentView.class))
                .toList();
        BigDecimal charged = sum(payments.stream()
                .filter(payment -> payment.confirmedAt() != null)
                .map(payment -> payment.amount().amount())
                .toList());
        BigDecimal refunded = sum(
                payments.stream().map(payment -> payment.refunded().amount()).toList());
        BigDecimal due = PRICE.multiply(BigDecimal.valueOf(having("CONFIRMED").size()))
                .add(KEPT_OF_A_WITHDRAWAL.multiply(
                        BigDecimal.valueOf(having("WITHDRAWN").size())));

        assertThat(charged.subtract(refunded)).isEqualByComparingTo(due);
        assertThat(new BigDecimal(matricula.funnel(offering.term()).revenue().amount()))
                .as("revenue")
                .isEqualByComparingTo(due);
    }

    private List<EnrollmentView> having(String status) {
        return offering.enrollments().stream()
                .filter(enrollment -> enrollment.status().equals(status))
                .toList();
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
