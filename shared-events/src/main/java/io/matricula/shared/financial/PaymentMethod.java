package io.matricula.shared.financial;

/**
 * How an applicant pays.
 */
public enum PaymentMethod {
    /** A card, by the provider's token; answered at once. */
    CARD,

    /** An instant transfer; the payer acts within minutes. */
    PIX,

    /** A bank slip; the payer acts within days. */
    BOLETO
}
