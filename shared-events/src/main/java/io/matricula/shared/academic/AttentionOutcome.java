package io.matricula.shared.academic;

/**
 * How a person finished an enrollment that needed attention.
 */
public enum AttentionOutcome {
    /** The money was given back outside this system. */
    REFUNDED_OUTSIDE,

    /** Nothing more is to be done. */
    CLOSED
}
