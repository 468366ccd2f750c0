package io.matricula.shared.financial;

/**
 * Why a payment was declined.
 */
public enum DeclineReason {
    /** The provider declined without saying more. */
    DECLINED,

    /** The card lacks the funds. */
    INSUFFICIENT_FUNDS,

    /** The fraud check stopped it before any charge. */
    FRAUD_SUSPECTED
}
