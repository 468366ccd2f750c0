package io.matricula.enrollment.model;

/** What may go wrong while those who follow the facts handle some of them. */
enum Mishap {
    NONE,

    /** The facts come again although they were handled. */
    HEARD_TWICE,

    /** What the saga noted is lost with the process, but not what it had others do; so the facts come again. */
    FORGOTTEN,

    /** The first command is carried out without an answer; so the facts come again. */
    FIRST_ANSWER_LOST,

    /** The second command is carried out without an answer; so the facts come again. */
    SECOND_ANSWER_LOST
}
