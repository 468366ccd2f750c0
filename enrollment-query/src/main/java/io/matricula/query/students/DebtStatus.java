package io.matricula.query.students;

/** How it stands with a debt. */
enum DebtStatus {
    OPEN,
    OVERDUE,
    SETTLED
}
