package io.matricula.query.payments;

/** Where a payment stands. */
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

    boolean isAwaited() {
        return this == REQUESTED || this == PENDING;
    }
}
