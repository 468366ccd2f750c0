package io.matricula.acceptance.process;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Views.EnrollmentView;
import io.matricula.acceptance.vocabulary.Views.LeadView;
import io.matricula.acceptance.vocabulary.Views.OfferingView;
import io.matricula.acceptance.vocabulary.Views.PaymentView;
import io.matricula.acceptance.vocabulary.Views.StudentView;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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

    /** Every enrollment comes to an end, and then everything adds up. */
    public void everythingAddsUpInTheEnd() {
        within(UNTIL_EVERYTHING_ENDS, () -> assertThat(enrollments())
                .filteredOn(enrollment -> !isEnded(enrollment))
                .isEmpty());
        quiet(matricula);
        nothingIsForgotten();
        seatsAddUp();
        moneyAddsUp();
        peopleAddUp();
    }

    private void seatsAddUp() {
        Map<String, Long> confirmed = confirmedEnrollments().stream()
                .collect(Collectors.groupingBy(EnrollmentView::offeringId, Collectors.counting()));
        assertThat(offerings()).allSatisfy(offering -> {
            assertThat(offering.held()).as("held").isZero();
            assertThat(offering.confirmed())
                    .as("confirmed")
                    .isEqualTo(confirmed.getOrDefault(offering.offeringId(), 0L).intValue())
                    .isLessThanOrEqualTo(offering.capacity());
            assertThat(offering.available()).isEqualTo(offering.capacity() - offering.confirmed());
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
            PaymentView payment = payments.get(enrollment.enrollmentId());
            boolean confirmed = enrollment.status().equals("CONFIRMED");
            assertThat(payment != null && payment.status().equals("CONFIRMED"))
                    .as("%s is paid: %s", enrollment, payment)
                    .isEqualTo(confirmed);
            if (confirmed) {
                BigDecimal price = Objects.requireNonNull(prices.get(enrollment.offeringId()));
                assertThat(new BigDecimal(
                                Objects.requireNonNull(payment).amount().amount()))
                        .isEqualByComparingTo(price);
                revenue = revenue.add(price);
            }
            chargedOnce(enrollment);
        }
        assertThat(new BigDecimal(matricula.funnel(term).revenue().amount()))
                .as("revenue")
                .isEqualByComparingTo(revenue);
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
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(confirmedEnrollments().stream()
                        .map(enrollment -> String.valueOf(enrollment.studentId()))
                        .toList()));
    }

    private List<OfferingView> offerings() {
        return matricula.list("/v1/offerings?term=" + term, OfferingView.class);
    }

    private List<EnrollmentView> enrollments() {
        return matricula.list("/v1/enrollments", EnrollmentView.class);
    }

    private List<EnrollmentView> confirmedEnrollments() {
        return enrollments().stream()
                .filter(enrollment -> enrollment.status().equals("CONFIRMED"))
                .toList();
    }

    private static boolean isEnded(EnrollmentView enrollment) {
        return switch (enrollment.status()) {
            case "CONFIRMED", "REJECTED", "CANCELLED", "EXPIRED" -> true;
            default -> false;
        };
    }
}
