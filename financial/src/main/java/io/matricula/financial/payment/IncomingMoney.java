package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.Rule;

/**
 * R24: a payment is confirmed only by all that is missing; what comes beyond that is surplus.
 *
 * @param missing what the payment still lacks
 * @param fresh what came just now
 */
@Rule("R24")
record IncomingMoney(Money missing, Money fresh) {

    /** How far the money goes. */
    enum Extent {
        NOTHING,
        SHORT,
        ENOUGH
    }

    Extent extent() {
        if (!fresh.isPositive()) {
            return Extent.NOTHING;
        }
        return missing.exceeds(fresh) ? Extent.SHORT : Extent.ENOUGH;
    }

    /** What of it pays the payment. */
    Money counted() {
        return missing.exceeds(fresh) ? fresh : missing;
    }

    Money surplus() {
        return fresh.minus(counted());
    }

    Money stillMissing() {
        return missing.minus(counted());
    }
}
