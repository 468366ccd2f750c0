package io.matricula.financial.gateway;

import io.matricula.financial.gateway.GatewayNotification.State;
import io.matricula.financial.payment.ChargeOutcome;
import io.matricula.financial.payment.PaymentQuote;
import io.matricula.financial.payment.QuotePayment;
import io.matricula.financial.payment.RecordCharge;
import io.matricula.financial.payment.RecordMoneyTakenBack;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.web.body.MoneyBody;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Money;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.TakeBackKind;
import org.jspecify.annotations.Nullable;

/** Makes a command of a notification, if it is about a charge and a currency of the payment that it names (R24). */
final class ChargeReports {

    private final Commands commands;
    private final ResilientGateway gateway;

    ChargeReports(Commands commands, ResilientGateway gateway) {
        this.commands = commands;
        this.gateway = gateway;
    }

    /** The command; {@link InvalidRequest} naming the field that is foreign to the payment, {@link NotReady} if the gateway does not say. */
    Object commandFor(GatewayNotification news) {
        var paymentId = new PaymentId(news.paymentId());
        PaymentQuote payment = commands.ask(new QuotePayment(paymentId), PaymentQuote.class);
        if (payment.attempts().find(news.attempt()).isEmpty()) {
            throw new InvalidRequest("attempt", "is not an attempt of this payment");
        }
        Money amount = amountOf(news, payment);
        if (!isOwn(payment, new ChargeKey(paymentId, news.attempt()), news.chargeId())) {
            throw new InvalidRequest("chargeId", "is not the charge of this attempt");
        }
        return amount == null || news.state() == State.PAID
                ? recordCharge(paymentId, news, amount)
                : new RecordMoneyTakenBack(
                        paymentId,
                        news.chargeId(),
                        amount,
                        TakeBackKind.valueOf(news.state().name()),
                        news.notificationId());
    }

    private static RecordCharge recordCharge(PaymentId paymentId, GatewayNotification news, @Nullable Money amount) {
        return new RecordCharge(
                paymentId,
                news.attempt(),
                ChargeOutcome.valueOf(news.state().name()),
                news.chargeId(),
                amount,
                news.declineReason(),
                news.notificationId());
    }

    private static @Nullable Money amountOf(GatewayNotification news, PaymentQuote payment) {
        return switch (news.state()) {
            case PENDING, DECLINED -> null;
            case PAID, REFUNDED, CHARGED_BACK -> required(news.amount(), payment);
        };
    }

    private static Money required(@Nullable MoneyBody amount, PaymentQuote payment) {
        if (amount == null) {
            throw new InvalidRequest("amount", "is required when PAID, REFUNDED or CHARGED_BACK");
        }
        return payment.moneyOf("amount", amount);
    }

    private boolean isOwn(PaymentQuote payment, ChargeKey key, String chargeId) {
        return switch (payment.originOf(key.attempt(), chargeId)) {
            case OWN -> true;
            case FOREIGN -> false;
            case UNKNOWN -> isNamedByTheGateway(key, chargeId);
        };
    }

    private boolean isNamedByTheGateway(ChargeKey key, String chargeId) {
        try {
            return gateway.find(key)
                    .map(ChargeAnswer::chargeId)
                    .filter(chargeId::equals)
                    .isPresent();
        } catch (GatewayUnreachable unreachable) {
            throw new NotReady("The gateway does not say whether this is its charge.");
        }
    }
}
