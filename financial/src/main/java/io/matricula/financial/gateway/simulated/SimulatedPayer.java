package io.matricula.financial.gateway.simulated;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.matricula.financial.gateway.ChargeKey;
import io.matricula.financial.gateway.GatewayNotification;
import io.matricula.financial.gateway.GatewayNotification.State;
import io.matricula.financial.gateway.GatewayNotifications;
import io.matricula.financial.gateway.NotificationSignature;
import io.matricula.financial.payment.PaymentQuote;
import io.matricula.financial.payment.QuotePayment;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.web.body.MoneyBody;
import io.matricula.shared.Money;
import io.matricula.shared.Refused;
import io.matricula.shared.financial.PaymentId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A person who pays the newest charge of a payment at the simulated provider, which then notifies. */
final class SimulatedPayer {

    private static final int MAX_POLLS = 20;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final SimulatedCharges charges;
    private final Commands commands;
    private final GatewayNotifications notifications;
    private final NotificationSignature signature;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Retry untilCharged = Retry.of(
            "simulated-payer",
            RetryConfig.<Optional<SimulatedCharge>>custom()
                    .maxAttempts(MAX_POLLS)
                    .waitDuration(POLL_INTERVAL)
                    .retryOnResult(Optional::isEmpty)
                    .build());

    SimulatedPayer(
            SimulatedCharges charges,
            Commands commands,
            GatewayNotifications notifications,
            NotificationSignature signature,
            Clock clock) {
        this.charges = charges;
        this.commands = commands;
        this.notifications = notifications;
        this.signature = signature;
        this.clock = clock;
    }

    void pay(PaymentId paymentId, SimulatedPayment how) {
        ChargeKey key = newestKey(paymentId);
        SimulatedCharge paid = awaited(key)
                .map(charge -> charges.change(key.toString(), SimulatedCharge::paid))
                .orElseThrow(() -> Refused.notFound("charge of payment", paymentId));
        send(key, paid, State.PAID);
        if (how.isDuplicate()) {
            send(key, paid, State.PAID);
        }
        if (how.isOutOfOrder()) {
            send(key, paid, State.PENDING);
        }
    }

    private ChargeKey newestKey(PaymentId paymentId) {
        PaymentQuote payment = commands.ask(new QuotePayment(paymentId), PaymentQuote.class);
        return new ChargeKey(paymentId, payment.attempts().current().number());
    }

    /** A payment just requested has no charge yet; it comes in a moment. */
    private Optional<SimulatedCharge> awaited(ChargeKey key) {
        return untilCharged.executeSupplier(() -> charges.find(key.toString()));
    }

    private void send(ChargeKey key, SimulatedCharge charge, State state) {
        byte[] body = json.writeValueAsBytes(new GatewayNotification(
                "ntf_" + charge.chargeId() + "_" + state,
                clock.instant(),
                key.paymentId().value(),
                key.attempt(),
                charge.chargeId(),
                state,
                state == State.PAID ? written(charge.amount()) : null,
                null));
        notifications.take(signature.of(body), body);
    }

    private static MoneyBody written(Money money) {
        return new MoneyBody(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
