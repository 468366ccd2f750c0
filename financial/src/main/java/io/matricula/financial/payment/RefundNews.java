package io.matricula.financial.payment;

import io.matricula.shared.Rule;

/**
 * R13: a refund is completed once, even if it was thought failed; one that has nothing left to give back, because the provider took the
 * money, is completed by any news.
 *
 * @param state what became of the refund so far
 * @param gone whether nothing is left of its money
 * @param succeeded what the gateway says
 */
@Rule("R13")
record RefundNews(RefundState state, boolean gone, boolean succeeded) {

    /** What the news mean for the refund. */
    enum Meaning {
        NOTHING_NEW,
        COMPLETED,
        FAILED
    }

    Meaning meaning() {
        boolean completed = succeeded || gone;
        return switch (state) {
            case OPEN -> completed ? Meaning.COMPLETED : Meaning.FAILED;
            case FAILED -> completed ? Meaning.COMPLETED : Meaning.NOTHING_NEW;
            case COMPLETED, RETURNED_OUTSIDE -> Meaning.NOTHING_NEW;
        };
    }
}
