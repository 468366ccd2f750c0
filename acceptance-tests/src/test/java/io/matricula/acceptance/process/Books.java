package io.matricula.acceptance.process;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Views.Amount;
import io.matricula.acceptance.vocabulary.Views.EnrollmentView;
import io.matricula.acceptance.vocabulary.Views.LeadView;
import io.matricula.acceptance.vocabulary.Views.OfferingView;
import io.matricula.acceptance.vocabulary.Views.PaymentView;
import io.matricula.acceptance.vocabulary.Views.StudentView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that nothing acknowledged was forgotten and that seats, money and people add up. */
public record Books(Matricula matricula, Ledger ledger, String term) {

    private static final Duration UNTIL_EVERYTHING_ENDS = Duration.ofMinutes(3);

    /** Everything acknowledged is there. */
    public void nothingIsForgotten() {
        Map<String, String> shown = enrollments().stream()
                .collect(Collectors.toMap(EnrollmentView::enrollmentId, EnrollmentView::offeringId));
        assertThat(shown).as("enrollments").containsAllEntriesOf(ledger.enrollments);
        assertThat(offerings()).extracting(OfferingView::offeringId).containsAll(ledger.offerings.keySet());
        assertThat(matricula.list("/v1/leads", LeadView.class))
                .extracting(LeadView::leadId)
                .containsAll(ledger.leads);
    }

    /** Every enrollment comes to an end or waits for a seat that no student gives back, and then everything adds up. */
    public void everythingAddsUpInTheEnd() {
        within(UNTIL_EVERYTHING_ENDS, () -> {
            assertThat(enrollments())
                    .filteredOn(enrollment -> !isAtRest(enrollment))
                    .isEmpty();
            assertThat(offerings()).filteredOn(offering -> !isAtRest(offering)).isEmpty();
        });
        quiet(matricula);
        nothingIsForgotten();
        assertThat(ids(having("WITHDRAWN"))).as("withdrawals").containsAll(ledger.withdrawals);
        seatsAddUp();
        moneyAddsUp();
        peopleAddUp();
    }

    private void seatsAddUp() {
        Map<String, Long> confirmed = byOffering(having("CONFIRMED"));
        Map<String, Long> waitlisted = byOffering(having("WAITLISTED"));
        assertThat(offerings()).allSatisfy(offering -> {
            assertThat(offering.held()).as("held").isZero();
            assertThat(offering.confirmed())
                    .as("confirmed")
                    .isEqualTo(confirmed.getOrDefault(offering.offeringId(), 0L).intValue())
                    .isLessThanOrEqualTo(offering.capacity());
            assertThat(offering.available()).isEqualTo(offering.capacity() - offering.confirmed());
            assertThat(offering.waitlisted())
                    .as("waitlisted")
                    .isEqualTo(
                            waitlisted.getOrDefault(offering.offeringId(), 0L).intValue());
            assertThat(isAtRest(offering))
                    .as("no applicant waits in front of a free seat: %s", offering)
                    .isTrue();
        });
    }

    private void moneyAddsUp() {
        Map<String, PaymentView> payments = new HashMap<>();
        matricula.list("/v1/payments", PaymentView.class).forEach(payment -> assertThat(
                        payments.put(payment.enrollmentId(), payment))
                .as("a second payment of %s", payment.enrollmentId())
                .isNull());
        Map<String, BigDecimal> prices = offerings().stream()
                .collect(Collectors.toMap(
                        OfferingView::offeringId,
                        offering -> new BigDecimal(offering.price().amount())));
        BigDecimal revenue = BigDecimal.ZERO;
        for (EnrollmentView enrollment : enrollments()) {
            revenue = revenue.add(kept(
                    enrollment,
                    payments.get(enrollment.enrollmentId()),
                    Objects.requireNonNull(prices.get(enrollment.offeringId()))));
            chargedOnce(enrollment);
        }
        assertThat(new BigDecimal(matricula.funnel(term).revenue().amount()))
                .as("revenue")
                .isEqualByComparingTo(revenue);
    }

    /** What is kept of the money for an enrollment: the price, the price less what a withdrawal gives back, or nothing. */
    private static BigDecimal kept(EnrollmentView enrollment, @Nullable PaymentView payment, BigDecimal price) {
        switch (enrollment.status()) {
            case "CONFIRMED" -> assertPaid(enrollment, payment, price, "CONFIRMED", BigDecimal.ZERO);
            case "WITHDRAWN" -> assertPaid(enrollment, payment, price, "PARTIALLY_REFUNDED", backOf(price));
            case "WAITLISTED" -> assertThat(payment).as("billed while waiting").isNull();
            default -> assertNothingKept(enrollment, payment);
        }
        return switch (enrollment.status()) {
            case "CONFIRMED" -> price;
            case "WITHDRAWN" -> price.subtract(backOf(price));
            default -> BigDecimal.ZERO;
        };
    }

    private static void assertPaid(
            EnrollmentView enrollment,
            @Nullable PaymentView payment,
            BigDecimal price,
            String status,
            BigDecimal refunded) {
        assertThat(payment).as("payment of %s", enrollment).isNotNull().satisfies(paid -> {
            assertThat(paid.status()).as("%s", paid).isEqualTo(status);
            assertThat(new BigDecimal(paid.amount().amount())).isEqualByComparingTo(price);
            assertThat(new BigDecimal(paid.refunded().amount())).isEqualByComparingTo(refunded);
        });
    }

    private static void assertNothingKept(EnrollmentView enrollment, @Nullable PaymentView payment) {
        if (payment == null) {
            return;
        }
        assertThat(payment.status()).as("%s of %s", payment, enrollment).isNotEqualTo("CONFIRMED");
        assertThat(payment.refunded())
                .as("%s of %s", payment, enrollment)
                .isEqualTo(payment.confirmedAt() == null ? new Amount("0.00", "BRL") : payment.amount());
    }

    private static BigDecimal backOf(BigDecimal price) {
        return price.multiply(BigDecimal.valueOf(Crowd.PERCENT_BACK))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private void chargedOnce(EnrollmentView enrollment) {
        List<String> facts = matricula.enrollment(enrollment.enrollmentId()).facts();
        assertThat(facts).doesNotContain("SurplusPaymentReceived", "RefundFailed");
        assertThat(facts.stream()
                        .filter(fact -> fact.equals("PaymentConfirmed") || fact.equals("LatePaymentReceived"))
                        .count())
                .as("times the money of %s came: %s", enrollment, facts)
                .isLessThanOrEqualTo(1);
    }

    private void peopleAddUp() {
        List<StudentView> students = matricula.list("/v1/students", StudentView.class);
        assertThat(students).extracting(StudentView::email).doesNotHaveDuplicates();
        assertThat(students)
                .extracting(StudentView::studentId)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(having("CONFIRMED", "WITHDRAWN").stream()
                        .map(enrollment -> String.valueOf(enrollment.studentId()))
                        .toList()));
    }

    private List<OfferingView> offerings() {
        return matricula.list("/v1/offerings?term=" + term, OfferingView.class);
    }

    private List<EnrollmentView> enrollments() {
        return matricula.list("/v1/enrollments", EnrollmentView.class);
    }

    private List<EnrollmentView> having(String... statuses) {
        return enrollments().stream()
                .filter(enrollment -> List.of(statuses).contains(enrollment.status()))
                .toList();
    }

    private static List<String> ids(List<EnrollmentView> enrollments) {
        return enrollments.stream().map(EnrollmentView::enrollmentId).toList();
    }

    private static Map<String, Long> byOffering(List<EnrollmentView> enrollments) {
        return enrollments.stream().collect(Collectors.groupingBy(EnrollmentView::offeringId, Collectors.counting()));
    }

    private static boolean isAtRest(EnrollmentView enrollment) {
        return switch (enrollment.status()) {
            case "CONFIRMED", "WAITLISTED", "REJECTED", "CANCELLED", "EXPIRED", "WITHDRAWN" -> true;
            default -> false;
        };
    }

    /** No seat is held, and no applicant waits in front of a free one. */
    private static boolean isAtRest(OfferingView offering) {
        return offering.held() == 0 && (offering.waitlisted() == 0 || offering.available() == 0);
    }
}
