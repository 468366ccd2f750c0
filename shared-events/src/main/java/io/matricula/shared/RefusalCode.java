package io.matricula.shared;

/** Every way in which a rule says no; the constant is the {@code code} of a problem answer and the {@code statusReason} of an enrollment. */
public enum RefusalCode {
    /** No seat is free. */
    OFFERING_FULL,

    /** The offering is full, and so is its waitlist (R3). */
    WAITLIST_FULL,

    /** The offering takes no enrollments (R8). */
    OFFERING_NOT_OPEN,

    /** The request came before or after the enrollment window (R8). */
    OUTSIDE_ENROLLMENT_WINDOW,

    /** This person has an active enrollment in the offering (R10). */
    ALREADY_ENROLLED,

    /** The capacity would fall below held + confirmed seats (R11). */
    CAPACITY_BELOW_TAKEN,

    /** The enrollment is past the point where it can be cancelled. */
    NOT_CANCELLABLE,

    /** Only a confirmed place can be given up. */
    NOT_WITHDRAWABLE,

    /** There is no money of this payment to give back. */
    NOT_REFUNDABLE,

    /** More would be given back than is left of the payment (R14). */
    REFUND_EXCEEDS_PAYMENT,

    /** The same idempotency key came with another request (R21). */
    IDEMPOTENCY_KEY_REUSED,

    /** The thing changed in the meantime; look at it again before trying again. */
    CONCURRENT_CHANGE,

    /** No payment of this enrollment is awaited. */
    PAYMENT_NOT_AWAITED,

    /** The seat has been held without payment for as long as a seat may be (R25). */
    HOLD_LIMIT_REACHED,

    /** Nothing of this enrollment waits for a decision of staff. */
    NOT_IN_ATTENTION,

    /** The offering is closed or cancelled for good, and what was asked would have no effect any more. */
    OFFERING_ENDED,

    /** This person has as many unpaid places as a person may have. */
    TOO_MANY_UNPAID,

    /** The student has a hold, and gets no new place until it is released (R17). */
    STUDENT_ON_HOLD,

    /** This hold ends with the debt that it is about, and not by hand. */
    DEBT_OPEN,

    /** The person has an enrollment that is under way, and is needed for it (R35). */
    ERASURE_BLOCKED,

    /** Somebody goes by this user name already. */
    USERNAME_TAKEN,

    /** The first user stays active, and manages users: else nobody could. */
    ADMIN_NEEDED,

    /** This projection is being rebuilt already. */
    REPLAY_IN_PROGRESS,

    /** A value was given that cannot be; over HTTP a 422 that names the field, not a 409. */
    VALIDATION_FAILED,

    /** Who asks may not do this (R32); over HTTP a 403, not a 409. */
    FORBIDDEN,

    /** There is nothing with this id; over HTTP a 404, not a 409. */
    NOT_FOUND
}
