package io.matricula.shared.academic;

/**
 * Why a person must finish an enrollment.
 */
public enum AttentionReason {
    /** A refund failed and money is still owed to the applicant. */
    REFUND_FAILED,

    /** It could not be found out whether the applicant was charged. */
    PAYMENT_UNCERTAIN
}
