package io.matricula.query.payments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentRequested;
import io.matricula.shared.financial.event.RefundCompleted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of a payment.
 *
 * @param amount what is owed
 * @param refunded what has gone back
 * @param attempts how often a charge was tried
 * @param charged what has arrived
 */
record PaymentView(
        PaymentId paymentId,
        EnrollmentId enrollmentId,
        PaymentMethod method,
        PaymentStatus status,
        Money amount,
        Money refunded,
        int attempts,
        @Nullable Instant confirmedAt,
        @JsonIgnore Money charged) {

    static PaymentView of(PaymentRequested requested) {
        Money nothing = Money.zero(requested.amount().currency());
        return new PaymentView(
                requested.paymentId(),
                requested.enrollmentId(),
                requested.method(),
                PaymentStatus.REQUESTED,
                requested.amount(),
                nothing,
                1,
                null,
                nothing);
    }

    PaymentView in(PaymentStatus newStatus) {
        return with(newStatus, refunded, confirmedAt, charged);
    }

    PaymentView triedAgain(PaymentMethodChanged changed) {
        return new PaymentView(
                paymentId,
                enrollmentId,
                changed.method(),
                PaymentStatus.REQUESTED,
                changed.amount(),
                refunded,
                changed.attempt(),
                confirmedAt,
                charged);
    }

    PaymentView confirmed(Money arrived, Instant at) {
        return with(PaymentStatus.CONFIRMED, refunded, at, charged.plus(arrived));
    }

    PaymentView surplus(Money arrived) {
        return with(status, refunded, confirmedAt, charged.plus(arrived));
    }

    /** As long as another refund is open or failed, that one decides the status. */
    PaymentView refunded(RefundCompleted refund) {
        Money back = refunded.plus(refund.amount());
        PaymentStatus settled = back.equals(charged) ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
        return with(refund.settled() ? settled : status, back, confirmedAt, charged);
    }

    private PaymentView with(PaymentStatus newStatus, Money back, @Nullable Instant confirmed, Money arrived) {
        return new PaymentView(paymentId, enrollmentId, method, newStatus, amount, back, attempts, confirmed, arrived);
    }
}
