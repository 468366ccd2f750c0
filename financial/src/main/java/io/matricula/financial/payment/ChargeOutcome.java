package io.matricula.financial.payment;

/**
 * What the gateway says of a charge.
 */
public enum ChargeOutcome {
    /** The charge exists and waits for the payer. */
    PENDING,

    /** The payer was charged. */
    PAID,

    /** The payer was not charged and will not be. */
    DECLINED,

    /** The gateway did not answer: charged or not, it is unknown yet. */
    UNKNOWN
}
