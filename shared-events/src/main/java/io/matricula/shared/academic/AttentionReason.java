package io.matricula.shared.academic;

/**
 * What a person is needed for: to finish an enrollment, or to see to a matter beside it.
 */
public enum AttentionReason {
    /** A refund failed and money is still owed to the applicant. */
    REFUND_FAILED,

    /** It could not be found out whether the applicant was charged. */
    PAYMENT_UNCERTAIN,

    /** Less money came than is owed, and the rest is awaited (R24). */
    PAYMENT_SHORT,

    /** The payment provider took money back that had come (R34). */
    MONEY_TAKEN_BACK
}
