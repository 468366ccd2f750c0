package io.matricula.financial.payment;

/** How far a payment has come, refunds aside. */
enum Progress {
    REQUESTED,
    PENDING,
    DECLINED,
    EXPIRED,
    PAID;

    boolean isAwaited() {
        return this == REQUESTED || this == PENDING;
    }
}
