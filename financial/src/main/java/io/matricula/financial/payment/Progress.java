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

    /** Too little money of the current charge is awaited on like a charge that waits for the payer; it never moves anything else. */
    Progress afterTooLittle(boolean current) {
        return this == REQUESTED && current ? PENDING : this;
    }

    boolean mayEndDeclined() {
        return isAwaited() || this == LEFT_UNCERTAIN;
    }

    boolean isAwaited() {
        return this == REQUESTED || this == PENDING;
    }
}
