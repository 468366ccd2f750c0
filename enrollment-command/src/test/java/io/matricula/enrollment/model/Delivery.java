package io.matricula.enrollment.model;

/** How a fact comes to those who follow it. */
enum Delivery {
    ONCE,

    /** It comes again although it was handled. */
    TWICE,

    /** What the saga noted is lost with the process, but not what it had others do; so the fact comes again. */
    FORGOTTEN,

    /** The first command is carried out without an answer; so the fact comes again. */
    FIRST_ANSWER_LOST,

    /** The second command is carried out without an answer; so the fact comes again. */
    SECOND_ANSWER_LOST
}
