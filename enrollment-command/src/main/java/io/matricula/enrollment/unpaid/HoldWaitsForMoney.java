package io.matricula.enrollment.unpaid;

import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.financial.PaymentMethod;

/**
 * A place counts as unpaid while its seat is held for money that the payer may send or not. A card is charged at once; an offered
 * seat and a place on the waitlist were not asked for at the expense of others.
 */
final class HoldWaitsForMoney {

    private HoldWaitsForMoney() {}

    static boolean holds(EnrollmentStatus status, PaymentMethod method, Money price) {
        boolean unpaid =
                switch (status) {
                    case REQUESTED, AWAITING_PAYMENT -> true;
                    case WAITLISTED,
                            SEAT_OFFERED,
                            PAID,
                            CONFIRMED,
                            REJECTED,
                            CANCELLED,
                            EXPIRED,
                            WITHDRAWN,
                            NEEDS_ATTENTION -> false;
                };
        return unpaid && method != PaymentMethod.CARD && !price.isZero();
    }
}
