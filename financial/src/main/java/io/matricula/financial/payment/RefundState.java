package io.matricula.financial.payment;

/** What became of a refund. */
enum RefundState {
    OPEN,
    COMPLETED,
    FAILED,

    /** The gateway could not, and a person gave the money back outside of the system. */
    RETURNED_OUTSIDE
}
