package io.matricula.query.payments;

import io.matricula.shared.financial.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * One charge of a payment, as readers see it.
 *
 * @param attempt counts the charges from 1
 * @param chargeId the gateway's id of the charge; absent until the gateway has named it
 */
record Charge(int attempt, PaymentMethod method, @Nullable String chargeId, Status status) {

    /** What is known of a charge. */
    enum Status {
        REQUESTED,
        UNCERTAIN,
        PENDING,
        PAID,
        DECLINED
    }

    static Charge requested(int attempt, PaymentMethod method) {
        return new Charge(attempt, method, null, Status.REQUESTED);
    }

    Charge in(Status newStatus) {
        return new Charge(attempt, method, chargeId, newStatus);
    }

    Charge by(String namedChargeId) {
        return new Charge(attempt, method, namedChargeId, status);
    }
}
