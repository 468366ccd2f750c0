package io.matricula.acceptance.oulad;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * What the product shows of a payment.
 *
 * @param charged what arrived
 */
record Payment(String paymentId, String enrollmentId, String status, BigDecimal charged, BigDecimal refunded) {

    static Payment of(JsonNode payment) {
        boolean arrived = payment.path("confirmedAt").isString();
        return new Payment(
                payment.path("paymentId").asString(),
                payment.path("enrollmentId").asString(),
                payment.path("status").asString(),
                arrived ? amount(payment, "amount") : BigDecimal.ZERO,
                amount(payment, "refunded"));
    }

    BigDecimal revenue() {
        return charged.subtract(refunded);
    }

    /** Whether the status tells how much of the money went back. */
    boolean isConsistent() {
        if (refunded.signum() == 0) {
            return status.equals("CONFIRMED");
        }
        return status.equals(revenue().signum() == 0 ? "REFUNDED" : "PARTIALLY_REFUNDED");
    }

    @Override
    public String toString() {
        return "payment " + paymentId + " is " + status + ", and " + refunded + " of " + charged + " went back";
    }

    private static BigDecimal amount(JsonNode payment, String field) {
        return new BigDecimal(payment.path(field).path("amount").asString());
    }
}
