package io.matricula.query.funnel;

import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentStatus;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many come how far in one term.
 *
 * @param leads interested in an offering of the term
 * @param requested all requests there ever were
 * @param revenue what was paid less what went back
 */
record FunnelRow(
        String term,
        long leads,
        long requested,
        long awaitingPayment,
        long confirmed,
        long cancelled,
        long expired,
        long withdrawn,
        long waitlisted,
        @Nullable Money revenue) {

    /** For those who need not know what came of it. */
    FunnelRow withoutMoney() {
        return new FunnelRow(
                term, leads, requested, awaitingPayment, confirmed, cancelled, expired, withdrawn, waitlisted, null);
    }

    /** Adds up one term. */
    static final class Sum {

        private final Map<EnrollmentStatus, Long> byStatus = new EnumMap<>(EnrollmentStatus.class);
        private long leads;
        private long cents;

        void addLeads(long count) {
            leads += count;
        }

        void addEnrollments(EnrollmentStatus status, long count, long moreCents) {
            byStatus.merge(status, count, Long::sum);
            cents += moreCents;
        }

        FunnelRow row(String term, Currency currency) {
            return new FunnelRow(
                    term,
                    leads,
                    byStatus.values().stream().mapToLong(Long::longValue).sum(),
                    in(EnrollmentStatus.AWAITING_PAYMENT),
                    in(EnrollmentStatus.CONFIRMED),
                    in(EnrollmentStatus.CANCELLED),
                    in(EnrollmentStatus.EXPIRED),
                    in(EnrollmentStatus.WITHDRAWN),
                    in(EnrollmentStatus.WAITLISTED),
                    new Money(BigDecimal.valueOf(cents, currency.getDefaultFractionDigits()), currency));
        }

        private long in(EnrollmentStatus status) {
            return byStatus.getOrDefault(status, 0L);
        }
    }
}
