package io.matricula.shared.financial;

/**
 * How the payment provider takes money back that it had brought (R34).
 */
public enum TakeBackKind {
    /** The provider gave the money back to the payer without being asked by the school. */
    REFUNDED,

    /** The payer disputed the charge at the bank. */
    CHARGED_BACK
}
