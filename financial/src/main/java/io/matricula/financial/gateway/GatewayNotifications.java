package io.matricula.financial.gateway;

import io.matricula.financial.payment.PaymentQuote;
import io.matricula.financial.payment.QuotePayment;
import io.matricula.platform.command.Commands;
import io.matricula.platform.web.InvalidRequest;
import io.matricula.platform.web.MalformedRequest;
import io.matricula.platform.web.MoneyBody;
import io.matricula.platform.web.Unauthorized;
import io.matricula.shared.Money;
import io.matricula.shared.financial.ChargeOutcome;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.command.RecordCharge;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Takes what the gateway notifies, once its signature is right; a notification that came before changes nothing (R13). */
public final class GatewayNotifications {

    private final NotificationSignature signature;
    private final JsonMapper json;
    private final Validator validator;
    private final Commands commands;

    GatewayNotifications(NotificationSignature signature, JsonMapper json, Validator validator, Commands commands) {
        this.signature = signature;
        this.json = json;
        this.validator = validator;
        this.commands = commands;
    }

    /** Takes one notification: the exact bytes that were signed, and their signature. */
    public void take(@Nullable String claimed, byte[] body) {
        if (claimed == null || !signature.matches(claimed, body)) {
            throw new Unauthorized("The signature of the notification is missing or wrong.");
        }
        GatewayNotification notification = read(body);
        Set<ConstraintViolation<GatewayNotification>> broken = validator.validate(notification);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        commands.send(commandFor(notification));
    }

    private GatewayNotification read(byte[] body) {
        return Optional.ofNullable(json.readValue(body, GatewayNotification.class))
                .orElseThrow(() -> new MalformedRequest("body", "is required"));
    }

    private RecordCharge commandFor(GatewayNotification news) {
        var paymentId = new PaymentId(news.paymentId());
        PaymentQuote payment = commands.ask(new QuotePayment(paymentId), PaymentQuote.class);
        if (payment.attempts().find(news.attempt()).isEmpty()) {
            throw new InvalidRequest("attempt", "is not an attempt of this payment");
        }
        return new RecordCharge(
                paymentId,
                news.attempt(),
                ChargeOutcome.valueOf(news.state().name()),
                news.chargeId(),
                news.state() == GatewayNotification.State.PAID ? charged(news.amount(), payment) : null,
                news.declineReason(),
                news.notificationId());
    }

    private static Money charged(@Nullable MoneyBody amount, PaymentQuote payment) {
        if (amount == null) {
            throw new InvalidRequest("amount", "is required when PAID");
        }
        return payment.moneyOf("amount", amount);
    }
}
