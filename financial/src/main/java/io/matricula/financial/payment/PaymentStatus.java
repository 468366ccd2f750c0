package io.matricula.financial.payment;

import io.matricula.shared.Money;

/** Where a payment stands, as people see it. */
enum PaymentStatus {
    REQUESTED,
    PENDING,
    CONFIRMED,
    DECLINED,
    EXPIRED,
    REFUND_PENDING,
    REFUNDED,
    PARTIALLY_REFUNDED,
    REFUND_FAILED;

    static PaymentStatus of(Progress progress, Money due, Ledger ledger) {
        return switch (progress) {
            case REQUESTED -> REQUESTED;
            case PENDING -> PENDING;
            case DECLINED -> ofRefunds(ledger, DECLINED);
            case EXPIRED, LEFT_UNCERTAIN -> ofRefunds(ledger, EXPIRED);
            case PAID -> ofRefunds(ledger, ofBalance(due, ledger.balance()));
        };
    }

    private static PaymentStatus ofRefunds(Ledger ledger, PaymentStatus otherwise) {
        if (!ledger.refundsIn(RefundState.OPEN).isEmpty()) {
            return REFUND_PENDING;
        }
        return ledger.refundsIn(RefundState.FAILED).isEmpty() ? otherwise : REFUND_FAILED;
    }

    private static PaymentStatus ofBalance(Money due, Money balance) {
        if (balance.isZero()) {
            return REFUNDED;
        }
        return due.exceeds(balance) ? PARTIALLY_REFUNDED : CONFIRMED;
    }
}
