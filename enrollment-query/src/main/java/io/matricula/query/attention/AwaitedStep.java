package io.matricula.query.attention;

/** What an enrollment is about to do. */
enum AwaitedStep {
    SEAT,
    WAITLIST_OFFER,
    PAYMENT,
    CONFIRMATION,
    CANCELLATION,
    WITHDRAWAL,
    REFUND;

    /** Whether it leads to an end, whatever else still comes in. */
    boolean leadsOut() {
        return this == CANCELLATION || this == WITHDRAWAL;
    }
}
