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
            case DECLINED -> DECLINED;
            case EXPIRED, LEFT_UNCERTAIN -> EXPIRED;
            case PAID -> ofMoney(due, ledger);
        };
    }

    private static PaymentStatus ofMoney(Money due, Ledger ledger) {
        if (!ledger.refundsIn(RefundState.OPEN).isEmpty()) {
            return REFUND_PENDING;
        }
        if (!ledger.refundsIn(RefundState.FAILED).isEmpty()) {
            return REFUND_FAILED;
        }
        if (ledger.balance().isZero()) {
            return REFUNDED;
        }
        return due.exceeds(ledger.balance()) ? PARTIALLY_REFUNDED : CONFIRMED;
    }
}
