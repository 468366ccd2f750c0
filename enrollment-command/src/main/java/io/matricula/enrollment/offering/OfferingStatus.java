package io.matricula.enrollment.offering;

enum OfferingStatus {
    DRAFT,
    OPEN,
    SUSPENDED,
    CLOSED,
    CANCELLED
}
