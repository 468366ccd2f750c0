package io.matricula.financial.gateway;

import io.matricula.financial.payment.ChargeOutcome;
import io.matricula.shared.Money;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import java.util.UUID;

/** The words of the gateway's tests: one charge of 199.90 BRL by card. */
final class GatewayFacts {

    static final PaymentId PAYMENT = new PaymentId(new UUID(0, 1));
    static final ChargeKey KEY = new ChargeKey(PAYMENT, 1);
    static final Money PRICE = Money.of("199.90", "BRL");
    static final ChargeOrder ORDER = new ChargeOrder(KEY, PRICE, PaymentMethod.CARD, "tok_approved");
    static final ChargeAnswer PAID = new ChargeAnswer(ChargeOutcome.PAID, "ch_1", PRICE, null);

    private GatewayFacts() {}
}
