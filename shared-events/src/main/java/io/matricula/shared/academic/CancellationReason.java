package io.matricula.shared.academic;

/**
 * Why an enrollment was cancelled; the constant is the `statusReason` of the HTTP contract.
 */
public enum CancellationReason {
    /** The applicant changed their mind before paying. */
    BY_APPLICANT,

    /** The payment was declined. */
    PAYMENT_DECLINED,

    /** The fraud check stopped the payment. */
    FRAUD_SUSPECTED,

    /** The offering was cancelled. */
    OFFERING_CANCELLED,

    /** The money arrived, but the student could not be registered. */
    STUDENT_NOT_REGISTERED
}
