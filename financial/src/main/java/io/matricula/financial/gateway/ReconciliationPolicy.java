package io.matricula.financial.gateway;

import io.matricula.financial.payment.Attempt;
import io.matricula.financial.payment.PaymentQuote;
import io.matricula.financial.payment.QuotePayment;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.ReconciliationDue;
import io.matricula.shared.financial.event.ReconciliationRequested;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whenever it is unknown what became of a charge, ask the gateway until it says so, or leave it to a person. */
@ProcessingGroup(ReconciliationPolicy.PROCESSOR)
@DisallowReplay
class ReconciliationPolicy {

    static final String PROCESSOR = "payment-reconciliation";

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationPolicy.class);

    private final ResilientGateway gateway;
    private final Charging charging;
    private final Commands commands;
    private final Timers timers;
    private final Clock clock;

    ReconciliationPolicy(ResilientGateway gateway, Charging charging, Commands commands, Timers timers, Clock clock) {
        this.gateway = gateway;
        this.charging = charging;
        this.commands = commands;
        this.timers = timers;
        this.clock = clock;
    }

    @EventHandler
    void on(ChargeUncertain charge) {
        schedule(new ReconciliationDue(charge.paymentId(), charge.enrollmentId(), charge.attempt(), 1));
    }

    @EventHandler
    void on(ReconciliationRequested charge) {
        schedule(new ReconciliationDue(charge.paymentId(), charge.enrollmentId(), charge.attempt(), 1));
    }

    @EventHandler
    void on(ReconciliationDue due) {
        var key = new ChargeKey(due.paymentId(), due.attempt());
        PaymentQuote payment = commands.ask(new QuotePayment(due.paymentId()), PaymentQuote.class);
        payment.attempts().find(due.attempt()).filter(Attempt::isUncertain).ifPresent(attempt -> {
            ChargeAnswer answer = answerOf(key, payment, attempt, due.round());
            if (answer.isKnown()) {
                commands.send(answer.recordedFor(key));
            } else {
                schedule(new ReconciliationDue(due.paymentId(), due.enrollmentId(), due.attempt(), due.round() + 1));
            }
        });
    }

    private ChargeAnswer answerOf(ChargeKey key, PaymentQuote payment, Attempt attempt, int round) {
        try {
            return gateway.find(key).orElseGet(() -> answerOfAbsent(key, payment, attempt, round));
        } catch (GatewayUnreachable unreachable) {
            LOG.warn("Reconciling {}: {}", key, unreachable.getMessage());
            return ChargeAnswer.none();
        }
    }

    /** A charge that is still wanted is made after all. One that is not may still be on its way for some rounds. */
    private ChargeAnswer answerOfAbsent(ChargeKey key, PaymentQuote payment, Attempt attempt, int round) {
        if (payment.wants(attempt.number())) {
            return charging.charge(new ChargeOrder(key, attempt.amount(), attempt.method(), attempt.cardToken()));
        }
        return ReconciliationRounds.isAbsenceCertain(round)
                ? ChargeAnswer.declined(DeclineReason.DECLINED)
                : ChargeAnswer.none();
    }

    private void schedule(ReconciliationDue next) {
        ReconciliationRounds.pauseBefore(next.round())
                .ifPresentOrElse(
                        pause -> timers.schedule(clock.instant().plus(pause), next),
                        () -> LOG.error("Payment {} stays uncertain: the gateway does not say", next.paymentId()));
    }
}
