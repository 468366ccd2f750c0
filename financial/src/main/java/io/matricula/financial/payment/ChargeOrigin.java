package io.matricula.financial.payment;

import io.matricula.shared.Rule;

/** R24: only a charge that belongs to the payment pays it: the one that the gateway named for the attempt, and for no other attempt. */
@Rule("R24")
public enum ChargeOrigin {
    OWN,

    /** The gateway has not named the charge of this attempt yet; it alone can say whether this is the one. */
    UNKNOWN,

    FOREIGN;

    static ChargeOrigin of(Attempts attempts, Attempt attempt, String chargeId) {
        if (attempt.isBy(chargeId)) {
            return OWN;
        }
        boolean named = attempt.chargeId() != null;
        boolean ofAnother = attempts.list().stream().anyMatch(other -> other.isBy(chargeId));
        return named || ofAnother ? FOREIGN : UNKNOWN;
    }
}
