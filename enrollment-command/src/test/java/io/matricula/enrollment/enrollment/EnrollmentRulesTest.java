package io.matricula.enrollment.enrollment;

import static io.matricula.enrollment.Facts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.web.text.TextHoldsNoCardNumber;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrollmentRulesTest {

    @ParameterizedTest
    @Tag("R23")
    @CsvSource({
        "tok_approved, true",
        "tok_1234-5678, true",
        "tok_12345678901, true",
        "tok_123456789012, false",
        "4111111111111111, false",
        "tok_4111-1111-1111-1111, false",
        "4111 1111 1111 1111, false"
    })
    void aCardTokenIsNoCardNumber(String token, boolean kept) {
        assertThat(TextHoldsNoCardNumber.holdsForToken(token)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CONFIRMED, false, -, CONFIRMED, -",
                "CONFIRMED, true, -, WITHDRAWN, -",
                "CONFIRMED, false, OFFERING_CANCELLED, CANCELLED, OFFERING_CANCELLED",
                "AWAITING_PAYMENT, false, -, EXPIRED, PAYMENT_EXPIRED",
                "REQUESTED, false, -, EXPIRED, PAYMENT_EXPIRED",
                "WAITLISTED, false, -, EXPIRED, WAITLIST_OFFER_EXPIRED",
                "SEAT_OFFERED, false, -, EXPIRED, WAITLIST_OFFER_EXPIRED",
                "AWAITING_PAYMENT, false, BY_APPLICANT, CANCELLED, BY_APPLICANT",
                "PAID, false, STUDENT_NOT_REGISTERED, CANCELLED, STUDENT_NOT_REGISTERED"
            })
    void afterAttention(
            EnrollmentStatus before,
            boolean withdrawing,
            @Nullable CancellationReason cancellation,
            EnrollmentStatus status,
            @Nullable String reason) {
        assertThat(AfterAttention.of(before, withdrawing, cancellation)).isEqualTo(new AfterAttention(status, reason));
    }

    @ParameterizedTest
    @Tag("R30")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-01, 2026-11-26, 2027-03-01, true",
                "2026-02-28, 2026-11-26, 2027-03-01, false",
                "2000-01-01, 2026-11-26, 2027-03-01, false",
                "2027-06-30, 2026-11-26, 2027-03-01, true",
                "2040-01-01, 2026-11-26, 2027-03-01, true",
                "2013-01-03, 2026-11-26, 2013-10-01, true",
                "2012-09-30, 2026-11-26, 2013-10-01, false",
                "2026-11-26, 2026-11-26, 2029-03-01, true",
                "2026-11-25, 2026-11-26, 2029-03-01, false",
                "2026-11-26, 2026-11-26, -, true",
                "2026-12-31, 2026-11-26, -, true",
                "2026-11-25, 2026-11-26, -, false",
                "2027-02-28, 2028-06-01, 2028-02-29, true",
                "2027-02-27, 2028-06-01, 2028-02-29, false"
            })
    void aWithdrawalTakesEffectInTime(
            LocalDate effectiveOn, LocalDate requestedOn, @Nullable LocalDate startsOn, boolean holds) {
        assertThat(WithdrawalTakesEffectInTime.holds(effectiveOn, requestedOn, startsOn))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @Tag("R25")
    @CsvSource(
            nullValues = "-",
            value = {
                // the hold began at 0 h, the slowest method holds 72 h; until when it was extended, the next deadline,
                // whether that may be
                "-, 0.5, true",
                "-, 72, true",
                "-, 100, true",
                "20, 72, true",
                "72, 100, true",
                "72.5, 72, true",
                "72.5, 73, false",
                "100, 144, false",
                "100, 3, true"
            })
    void aSeatIsHeldUnpaidAtMostOnceForTheSlowestMethodAndOneChange(
            @Nullable Double extendedUntil, double next, boolean may) {
        var hold = new UnpaidPeriod(NOW, extendedUntil == null ? null : atHour(extendedUntil));
        assertThat(new HoldLimit(Duration.ofDays(3)).allows(hold, atHour(next))).isEqualTo(may);
    }

    private static Instant atHour(double hour) {
        return NOW.plus(Duration.ofMinutes(Math.round(hour * 60)));
    }

    @Test
    @Tag("R25")
    void onlyAnAcceptedOfferExtendsTheHoldByItsFirstBill() {
        assertThat(UnpaidPeriod.NONE.billed(NOW, atHour(72))).isEqualTo(new UnpaidPeriod(NOW, null));
        assertThat(UnpaidPeriod.NONE.offered(NOW).billed(atHour(23), atHour(95)))
                .isEqualTo(new UnpaidPeriod(NOW, atHour(95)));
        assertThat(new UnpaidPeriod(NOW, atHour(80)).extended(atHour(24))).isEqualTo(new UnpaidPeriod(NOW, atHour(80)));
        assertThat(new UnpaidPeriod(NOW, atHour(80)).extended(null)).isEqualTo(new UnpaidPeriod(NOW, atHour(80)));
    }

    @Test
    @Tag("R25")
    void theSlowestMethodIsOneThatWaitsForThePayer() {
        assertThat(holding(900, 3, 5).slowest()).isEqualTo(Duration.ofSeconds(5));
        assertThat(holding(900, 7, 5).slowest()).isEqualTo(Duration.ofSeconds(7));
    }

    private static HoldDurations holding(int card, int pix, int boleto) {
        return new HoldDurations(Duration.ofSeconds(card), Duration.ofSeconds(pix), Duration.ofSeconds(boleto));
    }
}
