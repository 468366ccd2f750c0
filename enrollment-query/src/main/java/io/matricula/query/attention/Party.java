package io.matricula.query.attention;

/** Whom or what an enrollment waits for. */
enum Party {
    OFFERING,
    APPLICANT,
    GATEWAY,
    STUDENT,
    PERSON
}
