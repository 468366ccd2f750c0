package io.matricula.shared.academic;

/**
 * Where an enrollment stands.
 */
public enum EnrollmentStatus {
    /** Asked for, or an offered seat was accepted; the next step is under way. */
    REQUESTED,

    /** On the waitlist of a full offering. */
    WAITLISTED,

    /** A freed seat is offered and waits to be accepted. */
    SEAT_OFFERED,

    /** The seat is held and the payment is awaited. */
    AWAITING_PAYMENT,

    /** The money is there; the place is being made final. */
    PAID,

    /** The place is final. */
    CONFIRMED,

    /** No seat was given. */
    REJECTED,

    /** Ended before it was final. */
    CANCELLED,

    /** The payment did not come in time. */
    EXPIRED,

    /** A confirmed place was given up. */
    WITHDRAWN,

    /** A person must finish it. */
    NEEDS_ATTENTION
}
