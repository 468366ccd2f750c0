package io.matricula.financial.payment;

/** What became of a refund. */
enum RefundState {
    OPEN,
    COMPLETED,
    FAILED
}
