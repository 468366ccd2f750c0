package io.matricula.financial.payment;

import io.matricula.shared.Rule;
import io.matricula.shared.financial.ChargeOutcome;

/**
 * R12 and R13: news of a charge never moves a payment backwards and counts once, and money is never dropped, however late or often it
 * comes.
 *
 * @param outcome what the gateway says
 * @param progress how far the payment has come
 * @param current whether the charge is the payment's last
 * @param state what was known of the charge
 * @param entered whether the money of this charge is among the entries
 */
@Rule({"R12", "R13"})
record ChargeNews(ChargeOutcome outcome, Progress progress, boolean current, ChargeState state, boolean entered) {

    /** What the news means for the payment. */
    enum Meaning {
        NOTHING_NEW,
        PENDING,

        /** The gateway waits for the payer, but the payment no longer does: nothing was charged, and nothing is uncertain any more. */
        EXPIRED,

        CONFIRMED,
        LATE,
        SURPLUS,
        DECLINED,
        UNCERTAIN
    }

    Meaning meaning() {
        return switch (outcome) {
            case PENDING -> current ? waiting() : Meaning.NOTHING_NEW;
            case PAID -> entered ? Meaning.NOTHING_NEW : money();
            case DECLINED -> current && progress.mayEndDeclined() ? Meaning.DECLINED : Meaning.NOTHING_NEW;
            case UNKNOWN -> state == ChargeState.STARTED ? Meaning.UNCERTAIN : Meaning.NOTHING_NEW;
        };
    }

    private Meaning waiting() {
        return switch (progress) {
            case REQUESTED -> Meaning.PENDING;
            case LEFT_UNCERTAIN -> Meaning.EXPIRED;
            case PENDING, DECLINED, EXPIRED, PAID -> Meaning.NOTHING_NEW;
        };
    }

    private Meaning money() {
        return switch (progress) {
            case REQUESTED, PENDING -> Meaning.CONFIRMED;
            case DECLINED, EXPIRED, LEFT_UNCERTAIN -> Meaning.LATE;
            case PAID -> Meaning.SURPLUS;
        };
    }
}
