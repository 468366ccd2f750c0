package io.matricula.shared.academic;

/** What a document number is the number of. Equal numbers of different kinds are different documents (R29). */
public enum DocumentKind {
    /** Brazil's taxpayer number: eleven digits, the last two of which check the others. */
    CPF,

    /** A passport of any country. */
    PASSPORT,

    /** Any other document. */
    OTHER
}
