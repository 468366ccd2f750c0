package io.matricula.financial.gateway;

import io.matricula.platform.command.Commands;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.command.RecordRefund;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Whenever a refund is requested or retried, ask the gateway for it. A gateway that does not answer is a failed refund, for a person to see. */
@ProcessingGroup(RefundPolicy.PROCESSOR)
@DisallowReplay
class RefundPolicy {

    static final String PROCESSOR = "payment-refunds";

    private final ResilientGateway gateway;
    private final Commands commands;

    RefundPolicy(ResilientGateway gateway, Commands commands) {
        this.gateway = gateway;
        this.commands = commands;
    }

    @EventHandler
    void on(RefundRequested refund) {
        refund(refund.paymentId(), new RefundOrder(refund.refundId(), refund.chargeId(), refund.amount()));
    }

    @EventHandler
    void on(RefundRetried refund) {
        refund(refund.paymentId(), new RefundOrder(refund.refundId(), refund.chargeId(), refund.amount()));
    }

    private void refund(PaymentId paymentId, RefundOrder order) {
        RefundAnswer answer = ask(order);
        commands.send(new RecordRefund(paymentId, order.refundId(), answer.succeeded(), answer.error()));
    }

    private RefundAnswer ask(RefundOrder order) {
        try {
            return gateway.refund(order);
        } catch (GatewayUnreachable unreachable) {
            return RefundAnswer.failed(String.valueOf(unreachable.getMessage()));
        }
    }
}
