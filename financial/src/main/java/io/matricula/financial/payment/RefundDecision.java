package io.matricula.financial.payment;

import io.matricula.shared.Refused;
import io.matricula.shared.financial.event.RefundFailed;

/**
 * What news of a refund lead to.
 *
 * @param payment what is known of the payment
 * @param news what the gateway says
 */
record RefundDecision(PaymentState payment, RecordRefund news) {

    Facts facts() {
        RefundEntry refund = refund();
        return switch (new RefundNews(refund.state(), refund.isGone(), news.succeeded()).meaning()) {
            case NOTHING_NEW -> Facts.NONE;
            case COMPLETED -> Facts.of(payment.completed(refund));
            case FAILED -> Facts.of(failed(refund));
        };
    }

    private RefundEntry refund() {
        return payment.ledger().find(news.refundId()).orElseThrow(() -> Refused.notFound("refund", news.refundId()));
    }

    private RefundFailed failed(RefundEntry refund) {
        return new RefundFailed(
                payment.id(), payment.enrollmentId(), refund.refundId(), refund.amount(), String.valueOf(news.error()));
    }
}
