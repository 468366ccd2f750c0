package io.matricula.query.payments;

import io.matricula.query.projection.Model;
import io.matricula.query.projection.Models;
import io.matricula.query.projection.Projection;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.PaymentDeclined;
import io.matricula.shared.financial.event.PaymentExpired;
import io.matricula.shared.financial.event.PaymentLeftUncertain;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentPending;
import io.matricula.shared.financial.event.PaymentRequested;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundFailed;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Payments and their refunds. */
@Configuration(proxyBeanMethods = false)
public class PaymentsSlice {

    static Projection<PaymentView> projection() {
        Projection.Builder<PaymentView> table =
                Projection.named("payments", PaymentView.class).indexedBy("enrollmentId", "status");
        charges(table);
        refunds(table);
        return table.build();
    }

    private static void charges(Projection.Builder<PaymentView> table) {
        table.begin(PaymentRequested.class, PaymentRequested::paymentId, fact -> PaymentView.of(fact.event()));
        table.then(
                PaymentMethodChanged.class,
                PaymentMethodChanged::paymentId,
                (payment, fact) -> payment.triedAgain(fact.event()));
        table.then(
                PaymentConfirmed.class,
                PaymentConfirmed::paymentId,
                (payment, fact) -> payment.confirmed(fact.event().amount(), fact.at()));
        table.then(
                LatePaymentReceived.class,
                LatePaymentReceived::paymentId,
                (payment, fact) -> payment.confirmed(fact.event().amount(), fact.at()));
        table.then(
                SurplusPaymentReceived.class,
                SurplusPaymentReceived::paymentId,
                (payment, fact) -> payment.surplus(fact.event().amount()));
        leadsTo(table, PaymentPending.class, PaymentPending::paymentId, PaymentStatus.PENDING);
        leadsTo(table, ChargeUncertain.class, ChargeUncertain::paymentId, PaymentStatus.PENDING);
        leadsTo(table, PaymentDeclined.class, PaymentDeclined::paymentId, PaymentStatus.DECLINED);
        leadsTo(table, PaymentExpired.class, PaymentExpired::paymentId, PaymentStatus.EXPIRED);
        leadsTo(table, PaymentLeftUncertain.class, PaymentLeftUncertain::paymentId, PaymentStatus.EXPIRED);
    }

    private static void refunds(Projection.Builder<PaymentView> table) {
        leadsTo(table, RefundRequested.class, RefundRequested::paymentId, PaymentStatus.REFUND_PENDING);
        leadsTo(table, RefundRetried.class, RefundRetried::paymentId, PaymentStatus.REFUND_PENDING);
        leadsTo(table, RefundFailed.class, RefundFailed::paymentId, PaymentStatus.REFUND_FAILED);
        table.then(
                RefundCompleted.class, RefundCompleted::paymentId, (payment, fact) -> payment.refunded(fact.event()));
    }

    private static <E> void leadsTo(
            Projection.Builder<PaymentView> table, Class<E> event, Function<E, PaymentId> id, PaymentStatus status) {
        table.then(event, id, (payment, fact) -> payment.in(status));
    }

    @Bean
    Projection<PaymentView> paymentsProjection() {
        return projection();
    }

    @Bean
    Model<PaymentView> payments(Models models, Projection<PaymentView> paymentsProjection) {
        return models.of(paymentsProjection);
    }

    @Bean
    PaymentReads paymentReads(Model<PaymentView> payments) {
        return new PaymentReads(payments);
    }
}
