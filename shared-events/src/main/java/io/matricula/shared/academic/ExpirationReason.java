package io.matricula.shared.academic;

/**
 * What ran out when an enrollment expired; the constant is the `statusReason` of the HTTP contract.
 */
public enum ExpirationReason {
    /** The time to pay. */
    PAYMENT_EXPIRED,

    /** The time to accept an offered seat. */
    WAITLIST_OFFER_EXPIRED
}
