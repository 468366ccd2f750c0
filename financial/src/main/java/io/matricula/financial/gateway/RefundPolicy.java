package io.matricula.financial.gateway;

import io.matricula.financial.payment.RecordRefund;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;

/**
 * Whenever a refund is requested or retried, ask the gateway for it. A gateway that does not answer is asked again, by
 * handling the fact again; when that has gone on for too long it is a failed refund, for a person to see.
 */
@ProcessingGroup(RefundPolicy.PROCESSOR)
@DisallowReplay
class RefundPolicy {

    static final String PROCESSOR = "payment-refunds";

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final ResilientGateway gateway;
    private final Commands commands;
    private final Clock clock;

    RefundPolicy(ResilientGateway gateway, Commands commands, Clock clock) {
        this.gateway = gateway;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(RefundRequested refund, @Timestamp Instant at) {
        refund(refund.paymentId(), new RefundOrder(refund.refundId(), refund.chargeId(), refund.amount()), at);
    }

    @EventHandler
    void on(RefundRetried refund, @Timestamp Instant at) {
        refund(refund.paymentId(), new RefundOrder(refund.refundId(), refund.chargeId(), refund.amount()), at);
    }

    private void refund(PaymentId paymentId, RefundOrder order, Instant asked) {
        RefundAnswer answer = ask(order, asked);
        commands.send(new RecordRefund(paymentId, order.refundId(), answer.succeeded(), answer.error()));
    }

    private RefundAnswer ask(RefundOrder order, Instant asked) {
        try {
            return gateway.refund(order);
        } catch (GatewayUnreachable unreachable) {
            if (clock.instant().isBefore(asked.plus(TIMEOUT))) {
                throw unreachable;
            }
            return RefundAnswer.failed(String.valueOf(unreachable.getMessage()));
        }
    }
}
