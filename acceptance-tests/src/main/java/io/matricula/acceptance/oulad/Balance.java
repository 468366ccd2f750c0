package io.matricula.acceptance.oulad;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What became of the registrations for a course.
 *
 * @param confirmed how many are still enrolled
 * @param withdrawn how many were and left
 * @param refunded what went back to them
 * @param revenue what all paid, less what went back
 */
record Balance(int confirmed, int withdrawn, BigDecimal refunded, BigDecimal revenue) {

    private static final int CENTS = 2;

    static final Balance NOTHING = new Balance(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Money with a part of a cent is refused, not rounded. */
    Balance {
        refunded = refunded.setScale(CENTS);
        revenue = revenue.setScale(CENTS);
    }

    static Balance ofOne(String enrollmentStatus) {
        return new Balance(
                enrollmentStatus.equals("CONFIRMED") ? 1 : 0,
                enrollmentStatus.equals("WITHDRAWN") ? 1 : 0,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    static Balance of(Payment payment) {
        return new Balance(0, 0, payment.refunded(), payment.revenue());
    }

    int people() {
        return confirmed + withdrawn;
    }

    Balance plus(Balance other) {
        return new Balance(
                confirmed + other.confirmed,
                withdrawn + other.withdrawn,
                refunded.add(other.refunded),
                revenue.add(other.revenue));
    }

    /** A line of a table. */
    String line(String name) {
        return String.format(
                Locale.ROOT, "%-12s %,9d %,9d %,16.2f %,16.2f", name, confirmed, withdrawn, refunded, revenue);
    }
}
