package io.matricula.financial.payment;

import io.matricula.shared.Rule;

/**
 * R13: a payment stops waiting once. As long as the gateway has not answered, it is unknown whether the payer was charged.
 *
 * @param progress how far the payment has come
 * @param charge what is known of its last charge
 */
@Rule("R13")
record Expiry(Progress progress, ChargeState charge) {

    /** How the waiting ends. */
    enum Meaning {
        NOTHING_NEW,
        EXPIRED,
        LEFT_UNCERTAIN
    }

    Meaning meaning() {
        if (!progress.isAwaited()) {
            return Meaning.NOTHING_NEW;
        }
        return charge == ChargeState.UNCERTAIN ? Meaning.LEFT_UNCERTAIN : Meaning.EXPIRED;
    }
}
