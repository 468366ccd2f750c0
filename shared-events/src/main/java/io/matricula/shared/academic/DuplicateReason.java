package io.matricula.shared.academic;

/**
 * Why two students may be one person (R9); none of it is enough to merge them.
 */
public enum DuplicateReason {
    /** The same e-mail address, and another document number. */
    SAME_EMAIL,

    /** The same name and day of birth. */
    SAME_NAME_AND_BIRTH_DATE,

    /** The same day of birth, and a name that differs in a letter or two. */
    SIMILAR_NAME_AND_BIRTH_DATE
}
