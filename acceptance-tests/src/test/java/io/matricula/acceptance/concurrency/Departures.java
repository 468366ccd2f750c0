package io.matricula.acceptance.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Views.EnrollmentView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What applicants do once all of them know their place: they look again and again where they stand, and act on it. Fewer seats
 * are given up than applicants are on the waitlist, so in the end every seat is taken.
 */
final class Departures {

    static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate DAY_OF_WITHDRAWAL = FIRST_DAY.plusDays(14);

    private static final int WITHDRAWALS_AT_ONCE = 2;
    private static final int LOOKS_BEFORE_PAYING = 3;
    private static final Set<String> ON_THE_WAY = Set.of("REQUESTED", "SEAT_OFFERED", "AWAITING_PAYMENT", "PAID");

    private final Matricula matricula;
    private final Offering offering;
    private final int seats;
    private final List<String> line;
    private final Set<String> leaveTheLine;

    private final Map<String, Instant> offers = new HashMap<>();
    private final Map<String, Integer> looksAtTheBill = new HashMap<>();
    private final Set<String> payByCard = new HashSet<>();
    private final Set<String> withdraw = new HashSet<>();
    private final Set<String> turnDown = new HashSet<>();
    private final Set<String> neverPay = new HashSet<>();
    private final Set<String> payTooLate = new HashSet<>();
    private final Set<String> acted = new HashSet<>();
    private final List<Call> calls = new ArrayList<>();

    Departures(Matricula matricula, Offering offering, int seats, List<EnrollmentView> waiting) {
        this.matricula = matricula;
        this.offering = offering;
        this.seats = seats;
        line = waiting.stream().map(EnrollmentView::enrollmentId).toList();
        leaveTheLine = IntStream.range(0, line.size())
                .filter(place -> place % 5 == 2)
                .mapToObj(line::get)
                .collect(Collectors.toSet());
    }

    /** Every fifth of the waitlist goes home, and the first withdraw. */
    void begin() {
        leaveTheLine.forEach(this::cancel);
        assertThat(areOver()).isFalse();
    }

    /** Every applicant looks once and acts; whether nothing is left to do. */
    boolean areOver() {
        noSeatIsTakenTwice();
        List<EnrollmentView> everybody = offering.enrollments();
        everybody.forEach(Departures::nobodyIsBilledForWaiting);
        everybody.forEach(this::act);
        someWithdraw(everybody);
        return nobodyHadToAct() && everythingIsSettled(everybody);
    }

    int withdrawals() {
        return withdraw.size();
    }

    /** Who was offered a seat, in the order of the offers. */
    List<String> calledInOrder() {
        return offers.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.comparing(line::indexOf)))
                .map(Map.Entry::getKey)
                .toList();
    }

    Set<String> goneBeforeTheyWereCalled() {
        return leaveTheLine.stream().filter(id -> !offers.containsKey(id)).collect(Collectors.toSet());
    }

    private void noSeatIsTakenTwice() {
        var now = offering.now();
        assertThat(now.held() + now.confirmed()).as("%s", now).isLessThanOrEqualTo(seats);
    }

    private static void nobodyIsBilledForWaiting(EnrollmentView enrollment) {
        if (enrollment.status().equals("WAITLISTED") || enrollment.status().equals("SEAT_OFFERED")) {
            assertThat(enrollment.paymentId()).as("%s", enrollment).isNull();
        }
    }

    private void act(EnrollmentView enrollment) {
        switch (enrollment.status()) {
            case "SEAT_OFFERED" -> answerTheOffer(enrollment.enrollmentId(), enrollment.offerExpiresAt());
            case "AWAITING_PAYMENT" -> payLateOrNever(enrollment.enrollmentId(), enrollment.paymentId());
            case "CANCELLED" -> payWhenAllIsOver(enrollment.enrollmentId(), enrollment.paymentId());
            default -> {}
        }
    }

    private void answerTheOffer(String id, @Nullable Instant expiresAt) {
        if (offers.putIfAbsent(id, Objects.requireNonNull(expiresAt, id)) == null && !leaveTheLine.contains(id)) {
            if (offers.size() % 4 == 3 && turnDown.size() < seats / 4) {
                turnDown.add(id);
                cancel(id);
            } else {
                accept(id);
            }
        }
    }

    private void accept(String id) {
        boolean byCard = offers.size() % 2 == 0;
        if (byCard) {
            payByCard.add(id);
        }
        calls.add(Call.post(
                "/v1/enrollments/" + id + "/payment",
                byCard ? Json.object("method", "CARD", "cardToken", "tok_approved") : Json.object("method", "PIX")));
    }

    private void payLateOrNever(String id, @Nullable String paymentId) {
        if (payByCard.contains(id)
                || looksAtTheBill.merge(id, 1, Integer::sum) < LOOKS_BEFORE_PAYING
                || !isPending(paymentId)
                || !acted.add(id)) {
            return;
        }
        if (acted.size() % 2 == 1 && neverPay.size() < seats / 4) {
            neverPay.add(id);
            cancel(id);
        } else {
            pay(paymentId);
        }
    }

    private boolean isPending(@Nullable String paymentId) {
        return paymentId != null
                && matricula.get("/v1/payments/" + paymentId).string("status").equals("PENDING");
    }

    /** Every second of those who had not paid in time. */
    private void payWhenAllIsOver(String id, @Nullable String paymentId) {
        if (neverPay.contains(id) && payTooLate.size() < neverPay.size() / 2 && payTooLate.add(id)) {
            pay(paymentId);
        }
    }

    private void someWithdraw(List<EnrollmentView> everybody) {
        everybody.stream()
                .filter(enrollment -> enrollment.status().equals("CONFIRMED"))
                .map(EnrollmentView::enrollmentId)
                .filter(id -> !withdraw.contains(id))
                .limit(Math.min(WITHDRAWALS_AT_ONCE, seats / 2 - withdraw.size()))
                .toList()
                .forEach(this::withdraw);
    }

    private void withdraw(String id) {
        withdraw.add(id);
        calls.add(matricula.enrollment(id).withdrawalAsOf(DAY_OF_WITHDRAWAL));
    }

    private void cancel(String id) {
        calls.add(Call.post("/v1/enrollments/" + id + "/cancellation", Json.object("reason", "changed my mind")));
    }

    private void pay(@Nullable String paymentId) {
        calls.add(Call.post(
                "/v1/simulated-gateway/charges/" + Objects.requireNonNull(paymentId) + "/payment", Json.object()));
    }

    private boolean nobodyHadToAct() {
        if (calls.isEmpty()) {
            return true;
        }
        assertThat(matricula.sendAtOnce(List.copyOf(calls)))
                .extracting(Answer::status)
                .containsOnly(202);
        calls.clear();
        return false;
    }

    private boolean everythingIsSettled(List<EnrollmentView> everybody) {
        return with("CONFIRMED", everybody).size() == seats
                && withdraw.size() == seats / 2
                && with("WITHDRAWN", everybody).containsAll(withdraw)
                && with("CANCELLED", everybody).containsAll(leaveTheLine)
                && with("CANCELLED", everybody).containsAll(turnDown)
                && with("CANCELLED", everybody).containsAll(neverPay)
                && everybody.stream().map(EnrollmentView::status).noneMatch(ON_THE_WAY::contains);
    }

    private static Set<String> with(String status, List<EnrollmentView> everybody) {
        return everybody.stream()
                .filter(enrollment -> enrollment.status().equals(status))
                .map(EnrollmentView::enrollmentId)
                .collect(Collectors.toSet());
    }
}
