package io.matricula.financial.payment;

import io.matricula.financial.payment.IncomingMoney.Extent;
import io.matricula.shared.Rule;

/**
 * R12, R13 and R24: news of a charge never moves a payment backwards and counts once, money is never dropped, however late or often it
 * comes, and too little of it pays nothing.
 *
 * @param outcome what the gateway says
 * @param progress how far the payment has come
 * @param current whether the charge is the payment's last
 * @param state what was known of the charge
 * @param money how far the money goes that came with the news
 */
@Rule({"R12", "R13", "R24"})
record ChargeNews(ChargeOutcome outcome, Progress progress, boolean current, ChargeState state, Extent money) {

    /** What the news means for the payment. */
    enum Meaning {
        NOTHING_NEW,
        PENDING,

        /** The gateway waits for the payer, but the payment no longer does: nothing was charged, and nothing is uncertain any more. */
        EXPIRED,

        CONFIRMED,

        /** Too little came, and the rest is awaited. */
        SHORT,

        LATE,

        /** Too little came, and nothing is awaited any more. */
        LATE_SHORT,
        /** Too little came, and with it certainty for a payment that was left uncertain. */
        EXPIRED_SHORT,

        SURPLUS,
        DECLINED,
        UNCERTAIN
    }

    Meaning meaning() {
        return switch (outcome) {
            case PENDING -> current ? waiting() : Meaning.NOTHING_NEW;
            case PAID -> money == Extent.NOTHING ? Meaning.NOTHING_NEW : paid(money == Extent.ENOUGH);
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

    private Meaning paid(boolean enough) {
        return switch (progress) {
            case REQUESTED, PENDING -> enough ? Meaning.CONFIRMED : Meaning.SHORT;
            case DECLINED, EXPIRED -> enough ? Meaning.LATE : Meaning.LATE_SHORT;
            case LEFT_UNCERTAIN -> enough ? Meaning.LATE : shortAfterAll();
            case PAID -> Meaning.SURPLUS;
        };
    }

    private Meaning shortAfterAll() {
        return current ? Meaning.EXPIRED_SHORT : Meaning.LATE_SHORT;
    }
}
