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
    ATTENTION_NEEDED,

    /** The request had been refused already; asked once more, it had got a seat that was free by then. */
    ALREADY_REFUSED,

    /** The offered seat was not accepted in time. */
    OFFER_LAPSED,

    /** The student to whom it was offered has a hold (R17). */
    STUDENT_ON_HOLD,

    /** The student gave the place up. */
    WITHDRAWN
}
