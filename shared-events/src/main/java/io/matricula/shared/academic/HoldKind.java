package io.matricula.shared.academic;

/**
 * Why a student may not enroll for the time being (R17).
 */
public enum HoldKind {
    /** The student owes the school money that is overdue. */
    DEBT,

    /** Papers are missing. */
    DOCUMENTS,

    /** The student's conduct. */
    CONDUCT,

    /** Whatever else the reason says. */
    OTHER
}
