package io.matricula.query.payments;

import static io.matricula.query.payments.Entry.received;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Models;
import io.matricula.platform.projections.Projection;
import io.matricula.query.payments.Charge.Status;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.MoneyTakenBack;
import io.matricula.shared.financial.event.PartialPaymentReceived;
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
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Payments and their refunds. */
@Configuration(proxyBeanMethods = false)
public class PaymentsConfiguration {

    static Projection<PaymentView> projection() {
        Projection.Builder<PaymentView> table =
                Projection.named("payments", PaymentView.class).indexedBy("enrollmentId", "status");
        charges(table);
        money(table);
        refunds(table);
        returns(table);
        return table.build();
    }

    private static void charges(Projection.Builder<PaymentView> table) {
        table.begin(PaymentRequested.class, PaymentRequested::paymentId, fact -> PaymentView.of(fact.event()));
        then(table, PaymentMethodChanged.class, PaymentMethodChanged::paymentId, PaymentView::triedAgain);
        then(table, PaymentPending.class, PaymentPending::paymentId, (payment, e) -> payment.charge(
                        e.attempt(), Status.PENDING, e.chargeId())
                .in(PaymentStatus.PENDING));
        then(table, ChargeUncertain.class, ChargeUncertain::paymentId, (payment, e) -> payment.charge(
                        e.attempt(), Status.UNCERTAIN)
                .waiting(e.attempt()));
        then(table, PaymentDeclined.class, PaymentDeclined::paymentId, (payment, e) -> payment.charge(
                        e.attempt(), Status.DECLINED)
                .in(PaymentStatus.DECLINED));
        then(table, PaymentExpired.class, PaymentExpired::paymentId, (payment, e) -> payment.expired());
        then(
                table,
                PaymentLeftUncertain.class,
                PaymentLeftUncertain::paymentId,
                (payment, e) -> payment.in(PaymentStatus.EXPIRED));
    }

    private static void money(Projection.Builder<PaymentView> table) {
        table.then(PaymentConfirmed.class, PaymentConfirmed::paymentId, (payment, fact) -> {
            PaymentConfirmed e = fact.event();
            return payment.charge(e.attempt(), Status.PAID, e.chargeId())
                    .books(books -> books.received(received(fact.at(), e.amount(), e.chargeId(), e.notificationId())))
                    .confirmed(fact.at());
        });
        table.then(LatePaymentReceived.class, LatePaymentReceived::paymentId, (payment, fact) -> {
            LatePaymentReceived e = fact.event();
            return payment.charge(e.attempt(), Status.PAID, e.chargeId())
                    .books(books -> books.received(received(fact.at(), e.amount(), e.chargeId(), e.notificationId())))
                    .confirmed(fact.at());
        });
        table.then(PartialPaymentReceived.class, PartialPaymentReceived::paymentId, (payment, fact) -> {
            PartialPaymentReceived e = fact.event();
            return payment.charge(e.attempt(), Status.PENDING, e.chargeId())
                    .books(books -> books.received(received(fact.at(), e.amount(), e.chargeId(), e.notificationId())))
                    .waiting(e.attempt());
        });
        table.then(SurplusPaymentReceived.class, SurplusPaymentReceived::paymentId, (payment, fact) -> {
            SurplusPaymentReceived e = fact.event();
            return payment.charge(e.attempt(), Status.PAID, e.chargeId())
                    .books(books -> books.surplus(received(fact.at(), e.amount(), e.chargeId(), e.notificationId())));
        });
    }

    private static void refunds(Projection.Builder<PaymentView> table) {
        then(
                table,
                RefundRequested.class,
                RefundRequested::paymentId,
                (payment, e) -> payment.books(books -> books.requested(OpenRefund.of(e))));
        then(
                table,
                RefundRetried.class,
                RefundRetried::paymentId,
                (payment, e) -> payment.books(books -> books.tried(e.refundId(), false)));
        then(
                table,
                RefundFailed.class,
                RefundFailed::paymentId,
                (payment, e) -> payment.books(books -> books.tried(e.refundId(), true)));
        table.then(
                RefundCompleted.class,
                RefundCompleted::paymentId,
                (payment, fact) -> payment.books(books ->
                        books.completed(fact.event().refundId(), fact.event().amount(), fact.at())));
    }

    private static void returns(Projection.Builder<PaymentView> table) {
        table.then(
                MoneyReturnedOutside.class,
                MoneyReturnedOutside::paymentId,
                (payment, fact) -> payment.books(books -> books.returnedOutside(Entry.gaveBack(
                        fact.at(),
                        Entry.Kind.REFUNDED_OUTSIDE,
                        fact.event().amount(),
                        fact.event().reason(),
                        fact.event().actor().name()))));
        table.then(
                MoneyTakenBack.class,
                MoneyTakenBack::paymentId,
                (payment, fact) -> payment.books(books -> books.went(Entry.takenBack(
                        fact.at(),
                        Entry.Kind.valueOf(fact.event().kind().name()),
                        fact.event().amount(),
                        fact.event().chargeId(),
                        fact.event().notificationId()))));
    }

    private static <E> void then(
            Projection.Builder<PaymentView> table,
            Class<E> event,
            Function<E, PaymentId> id,
            BiFunction<PaymentView, E, PaymentView> next) {
        table.then(event, id, (payment, fact) -> next.apply(payment, fact.event()));
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
    PaymentQueryController paymentReads(Model<PaymentView> payments) {
        return new PaymentQueryController(payments);
    }
}
