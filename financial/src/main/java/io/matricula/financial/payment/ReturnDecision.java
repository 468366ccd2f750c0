package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.financial.command.RecordReturnOutside;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.MoneyTakenBack;

/**
 * What it leads to that money went back without the gateway being asked.
 *
 * @param payment what is known of the payment
 */
record ReturnDecision(PaymentState payment) {

    Facts takenBack(RecordMoneyTakenBack news) {
        Ledger ledger = payment.ledger();
        Money taken = new TakenBack(ledger, news.chargeId(), news.notificationId()).of(news.amount());
        return taken.isPositive() ? takenBack(news, taken) : Facts.NONE;
    }

    Facts returnedOutside(RecordReturnOutside command) {
        Money returned = payment.returnedOutside().sum();
        return returned.isPositive()
                ? Facts.of(new MoneyReturnedOutside(
                        payment.id(), payment.enrollmentId(), returned, command.reason(), command.actor()))
                : Facts.NONE;
    }

    private Facts takenBack(RecordMoneyTakenBack news, Money taken) {
        var entry = new ReturnEntry(news.chargeId(), taken, news.notificationId());
        return Facts.of(new MoneyTakenBack(
                        payment.id(),
                        payment.enrollmentId(),
                        news.chargeId(),
                        taken,
                        news.kind(),
                        news.notificationId()))
                .and(gone(payment.with(payment.ledger().takenBack(entry))));
    }

    /** A failed refund that has nothing left to give back, because the provider took it, is done. */
    private static Facts gone(PaymentState payment) {
        return payment.ledger().refundsIn(RefundState.FAILED).stream()
                .filter(RefundEntry::isGone)
                .findFirst()
                .map(refund -> Facts.of(payment.completed(refund)).and(gone(without(payment, refund))))
                .orElse(Facts.NONE);
    }

    private static PaymentState without(PaymentState payment, RefundEntry refund) {
        return payment.with(payment.ledger().refund(refund.refundId(), refund.amount(), RefundState.COMPLETED));
    }
}
