package io.matricula.enrollment.offering;

enum OfferingStatus {
    DRAFT,
    OPEN,
    SUSPENDED,
    CLOSED,
    CANCELLED;

    /** Whether no applicant will ever get a seat any more. */
    boolean isEnded() {
        return this == CLOSED || this == CANCELLED;
    }
}
