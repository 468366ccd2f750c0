package io.matricula.query.offerings;

/** Whether an offering takes enrollments. */
enum OfferingStatus {
    OPEN,
    SUSPENDED,
    CLOSED,
    CANCELLED
}
