package io.matricula.acceptance.vocabulary;

/** How long a seat waits for the one it is held for or offered to. */
public enum Holds {
    /** As long as it does by default. */
    USUAL,

    /** Three seconds for PIX and boleto, and five for an offer to the head of the waitlist. */
    SHORT
}
