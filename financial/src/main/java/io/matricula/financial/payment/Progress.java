package io.matricula.financial.payment;

/** How far a payment has come, refunds aside. */
enum Progress {
    REQUESTED,
    PENDING,
    DECLINED,
    EXPIRED,

    /** No longer awaited, without knowing whether the payer was charged. */
    LEFT_UNCERTAIN,

    PAID;

    boolean mayEndDeclined() {
        return isAwaited() || this == LEFT_UNCERTAIN;
    }

    boolean isAwaited() {
        return this == REQUESTED || this == PENDING;
    }
}
