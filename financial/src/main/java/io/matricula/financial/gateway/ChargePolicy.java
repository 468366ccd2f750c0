package io.matricula.financial.gateway;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentRequested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Whenever a payment is requested or its method changed, charge. Doing it twice charges once: the gateway knows the key. */
@ProcessingGroup(ChargePolicy.PROCESSOR)
@DisallowReplay
class ChargePolicy {

    static final String PROCESSOR = "payment-charges";

    private final Charging charging;
    private final Commands commands;

    ChargePolicy(Charging charging, Commands commands) {
        this.charging = charging;
        this.commands = commands;
    }

    @EventHandler
    void on(PaymentRequested payment) {
        charge(new ChargeOrder(
                new ChargeKey(payment.paymentId(), 1), payment.amount(), payment.method(), payment.cardToken()));
    }

    @EventHandler
    void on(PaymentMethodChanged payment) {
        charge(new ChargeOrder(
                new ChargeKey(payment.paymentId(), payment.attempt()),
                payment.amount(),
                payment.method(),
                payment.cardToken()));
    }

    private void charge(ChargeOrder order) {
        commands.send(charging.charge(order).recordedFor(order.key()));
    }
}
