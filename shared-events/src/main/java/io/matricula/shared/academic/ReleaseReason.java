package io.matricula.shared.academic;

/**
 * Why a seat went back.
 */
public enum ReleaseReason {
    /** The payment was declined. */
    PAYMENT_DECLINED,

    /** The deadline passed without payment. */
    PAYMENT_EXPIRED,

    /** The enrollment was cancelled. */
    ENROLLMENT_CANCELLED,

    /** The enrollment waits for a person, who may take long. */
    ATTENTION_NEEDED
}
