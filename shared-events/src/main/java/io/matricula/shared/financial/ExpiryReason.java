package io.matricula.shared.financial;

/**
 * Why a payment is no longer awaited.
 */
public enum ExpiryReason {
    /** The deadline passed. */
    DEADLINE,

    /** The enrollment was cancelled before it was paid. */
    ENROLLMENT_CANCELLED
}
