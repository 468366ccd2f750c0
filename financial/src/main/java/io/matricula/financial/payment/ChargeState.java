package io.matricula.financial.payment;

/** What is known of one charge. */
public enum ChargeState {
    /** The gateway was asked, or is about to be. */
    STARTED,

    /** The gateway did not answer. */
    UNCERTAIN,

    /** The charge waits for the payer. */
    PENDING,

    /** The payer was not charged. */
    DECLINED,

    /** The payer was charged. */
    PAID
}
