package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.Refused;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.PaymentDeclined;
import io.matricula.shared.financial.event.PaymentPending;
import java.util.Objects;

/**
 * What news of a charge lead to.
 *
 * @param payment what is known of the payment
 * @param news what the gateway says
 */
record ChargeDecision(PaymentState payment, RecordCharge news) {

    Facts facts() {
        Attempt attempt = attempt();
        var received = new ReceivedMoney(payment, news, new IncomingMoney(payment.missing(), newMoney(attempt)));
        return switch (meaning(attempt, received.money().extent())) {
            case NOTHING_NEW -> Facts.NONE;
            case PENDING -> pending();
            case EXPIRED -> new ExpiryDecision(payment, ExpiryReason.DEADLINE).expired();
            case CONFIRMED -> received.confirmed();
            case SHORT -> received.tooLittle();
            case LATE -> received.late();
            case LATE_SHORT -> received.tooLittleTooLate();
            case EXPIRED_SHORT -> received.tooLittleAfterAll();
            case SURPLUS -> received.surplus();
            case DECLINED -> declined();
            case UNCERTAIN -> uncertain();
        };
    }

    private Attempt attempt() {
        Attempt attempt = payment.attempts()
                .find(news.attempt())
                .orElseThrow(() -> Refused.notFound("attempt", payment.id() + "/" + news.attempt()));
        if (news.chargeId() != null
                && ChargeOrigin.of(payment.attempts(), attempt, news.chargeId()) == ChargeOrigin.FOREIGN) {
            throw Refused.notFound("charge", news.chargeId());
        }
        return attempt;
    }

    private Money newMoney(Attempt attempt) {
        return news.outcome() == ChargeOutcome.PAID
                ? new NewMoney(payment.ledger().by(chargeId()), attempt.amount(), told(), news.notificationId())
                        .amount()
                : Money.zero(payment.amount().currency());
    }

    private ChargeNews.Meaning meaning(Attempt attempt, IncomingMoney.Extent extent) {
        boolean current = payment.attempts().isCurrent(attempt.number());
        return new ChargeNews(news.outcome(), payment.progress(), current, attempt.state(), extent).meaning();
    }

    private Facts pending() {
        return Facts.of(new PaymentPending(payment.id(), payment.enrollmentId(), news.attempt(), chargeId()));
    }

    private Facts declined() {
        var reason = Objects.requireNonNullElse(news.declineReason(), DeclineReason.DECLINED);
        return Facts.of(new PaymentDeclined(
                        payment.id(), payment.enrollmentId(), news.attempt(), reason, news.notificationId()))
                .and(RefundAllocation.ofLeftovers(payment));
    }

    private Facts uncertain() {
        return Facts.of(new ChargeUncertain(payment.id(), payment.enrollmentId(), news.attempt()));
    }

    private String chargeId() {
        return Objects.requireNonNull(news.chargeId(), "the id of the charge");
    }

    private Money told() {
        return Objects.requireNonNull(news.amount(), "the amount of a paid charge");
    }
}
