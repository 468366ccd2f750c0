package io.matricula.acceptance.vocabulary;

/** How long a seat is held for an unpaid enrollment. */
public enum Holds {
    /** As long as the product holds it by default. */
    USUAL,

    /** Three seconds for PIX and boleto. */
    SHORT
}
