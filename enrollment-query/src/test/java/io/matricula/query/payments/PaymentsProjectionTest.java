package io.matricula.query.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.matricula.platform.projections.given.Given;
import io.matricula.platform.projections.given.Story;
import io.matricula.query.payments.Entry.Kind;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.TakeBackKind;
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
import io.matricula.shared.financial.event.RefundRetried;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PaymentsProjectionTest {

    private final Story ana = Story.of("ana");
    private final PaymentPending pending = new PaymentPending(ana.payment(), ana.enrollment(), 1, "ch_1");
    private final PaymentExpired expired = new PaymentExpired(ana.payment(), ana.enrollment(), ExpiryReason.DEADLINE);

    private PaymentView after(Object... later) {
        return Given.facts(
                        PaymentsConfiguration.projection(),
                        Stream.concat(Stream.of(ana.paymentRequested()), Stream.of(later))
                                .toList())
                .then(ana.payment());
    }

    @Test
    void aNewPaymentIsItsFirstAttempt() {
        PaymentView payment = after();
        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUESTED);
        assertThat(payment.amount()).isEqualTo(Story.PRICE);
        assertThat(payment.refunded()).isEqualTo(Money.of("0", "BRL"));
        assertThat(payment.attempts()).isOne();
        assertThat(payment.confirmedAt()).isNull();
        assertThat(payment.enrollmentId()).isEqualTo(ana.enrollment());
    }

    @Test
    void statusFollowsTheFacts() {
        var uncertain = new ChargeUncertain(ana.payment(), ana.enrollment(), 1);
        var declined = new PaymentDeclined(ana.payment(), ana.enrollment(), 1, DeclineReason.DECLINED, null);
        var left = new PaymentLeftUncertain(ana.payment(), ana.enrollment(), 1);
        assertThat(after(pending).status()).isEqualTo(PaymentStatus.PENDING);
        assertThat(after(uncertain).status()).isEqualTo(PaymentStatus.PENDING);
        assertThat(after(declined).status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(after(pending, expired).status()).isEqualTo(PaymentStatus.EXPIRED);
        assertThat(after(uncertain, left).status()).isEqualTo(PaymentStatus.EXPIRED);
        assertThat(after(pending, ana.paymentConfirmed()).status()).isEqualTo(PaymentStatus.CONFIRMED);
        assertThat(after(pending, ana.paymentConfirmed()).confirmedAt()).isEqualTo(Story.BEGIN.plusSeconds(2));
    }

    @Test
    void anotherMethodIsAnotherAttempt() {
        var pix = new PaymentMethodChanged(
                ana.payment(), ana.enrollment(), 2, Story.PRICE, PaymentMethod.PIX, null, Story.BEGIN);
        PaymentView payment = after(pending, pix);
        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUESTED);
        assertThat(payment.method()).isEqualTo(PaymentMethod.PIX);
        assertThat(payment.attempts()).isEqualTo(2);
    }

    @Test
    void lateMoneyCounts() {
        var late = new LatePaymentReceived(ana.payment(), ana.enrollment(), 1, "ch_1", Story.PRICE, "n1");
        assertThat(after(pending, expired, late).status()).isEqualTo(PaymentStatus.CONFIRMED);
    }

    @Test
    void aFullRefund() {
        PaymentView open = after(ana.paymentConfirmed(), ana.refundRequested("r1", "199.90"));
        PaymentView done = after(
                ana.paymentConfirmed(), ana.refundRequested("r1", "199.90"), ana.refundCompleted("r1", "199.90", true));
        assertThat(open.status()).isEqualTo(PaymentStatus.REFUND_PENDING);
        assertThat(done.status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(done.refunded()).isEqualTo(Story.PRICE);
    }

    @Test
    void aRefundOfAPart() {
        PaymentView payment = after(
                ana.paymentConfirmed(), ana.refundRequested("r1", "50.00"), ana.refundCompleted("r1", "50.00", true));
        assertThat(payment.status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(payment.refunded()).isEqualTo(Money.of("50.00", "BRL"));
    }

    @Test
    void anotherOpenOrFailedRefundDecidesTheStatus() {
        Object[] open = {
            ana.paymentConfirmed(),
            ana.refundRequested("r1", "50.00"),
            ana.refundRequested("r2", "60.00"),
            ana.refundCompleted("r1", "50.00", false)
        };
        Object[] failed = {
            ana.paymentConfirmed(),
            ana.refundRequested("r1", "50.00"),
            ana.refundRequested("r2", "60.00"),
            ana.refundFailed("r2", "60.00"),
            ana.refundCompleted("r1", "50.00", false)
        };
        assertThat(after(open).status()).isEqualTo(PaymentStatus.REFUND_PENDING);
        assertThat(after(failed).status()).isEqualTo(PaymentStatus.REFUND_FAILED);
    }

    @Test
    void aFailedRefundMayBeTriedAgain() {
        var retried = new RefundRetried(
                ana.payment(), ana.enrollment(), new RefundId(NameBasedId.of("refund", "r1")), "ch_1", Story.PRICE);
        Object[] events = {
            ana.paymentConfirmed(), ana.refundRequested("r1", "199.90"), ana.refundFailed("r1", "199.90"), retried
        };
        assertThat(after(events).status()).isEqualTo(PaymentStatus.REFUND_PENDING);
    }

    @Test
    void surplusMoneyGoesBackWithoutRefundingThePayment() {
        var surplus = new SurplusPaymentReceived(ana.payment(), ana.enrollment(), 2, "ch_2", Story.PRICE, "n2");
        PaymentView payment = after(
                ana.paymentConfirmed(),
                surplus,
                ana.refundRequested("r1", "199.90"),
                ana.refundCompleted("r1", "199.90", true));
        assertThat(payment.status()).isEqualTo(PaymentStatus.CONFIRMED);
        assertThat(payment.received()).isEqualTo(Money.of("399.80", "BRL"));
        assertThat(payment.surplus()).isEqualTo(Story.PRICE);
        assertThat(payment.refunded()).isEqualTo(Story.PRICE);
        assertThat(payment.entries())
                .extracting(Entry::kind)
                .containsExactly(Kind.RECEIVED, Kind.RECEIVED, Kind.REFUNDED);
    }

    @Test
    void shortMoneyIsReceivedAndThePaymentStaysAwaited() {
        PaymentView payment = after(partial("50.00", "149.90", "n1"));
        assertThat(payment.status()).isEqualTo(PaymentStatus.PENDING);
        assertThat(payment.received()).isEqualTo(brl("50.00"));
        assertThat(payment.confirmedAt()).isNull();
        assertThat(payment.charges()).containsExactly(new Charge(1, PaymentMethod.CARD, "ch_1", Charge.Status.PENDING));
    }

    @Test
    void shortMoneyOfAnOlderChargeDoesNotSpeakForTheCurrentOne() {
        PaymentView payment = after(pix(), partial("50.00", "149.90", "n1"));
        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUESTED);
        assertThat(payment.amount()).isEqualTo(Story.PRICE);
    }

    @Test
    void aSecondPaymentCompletesIt() {
        var rest = new PaymentConfirmed(ana.payment(), ana.enrollment(), 1, "ch_1", brl("149.90"), "n2");
        PaymentView payment = after(partial("50.00", "149.90", "n1"), rest);
        assertThat(payment.status()).isEqualTo(PaymentStatus.CONFIRMED);
        assertThat(payment.received()).isEqualTo(Story.PRICE);
        assertThat(payment.entries())
                .containsExactly(
                        Entry.received(Story.BEGIN.plusSeconds(1), brl("50.00"), "ch_1", "n1"),
                        Entry.received(Story.BEGIN.plusSeconds(2), brl("149.90"), "ch_1", "n2"));
    }

    @Test
    void shortMoneyOfAnEndedPaymentGoesBackAndItStaysEnded() {
        PaymentView open = after(expired, partial("0.01", "199.89", "n1"), ana.refundRequested("r1", "0.01"));
        PaymentView failed = after(
                expired,
                partial("0.01", "199.89", "n1"),
                ana.refundRequested("r1", "0.01"),
                ana.refundFailed("r1", "0.01"));
        PaymentView done = after(
                expired,
                partial("0.01", "199.89", "n1"),
                ana.refundRequested("r1", "0.01"),
                ana.refundCompleted("r1", "0.01", true));
        assertThat(open.status()).isEqualTo(PaymentStatus.REFUND_PENDING);
        assertThat(failed.status()).isEqualTo(PaymentStatus.REFUND_FAILED);
        assertThat(done.status()).isEqualTo(PaymentStatus.EXPIRED);
        assertThat(done.received()).isEqualTo(done.refunded()).isEqualTo(brl("0.01"));
    }

    @Test
    void tooMuchMoneyAtOnceIsOneEntryAndWhatGoesBackAnother() {
        var confirmed = new PaymentConfirmed(ana.payment(), ana.enrollment(), 1, "ch_1", Story.PRICE, "n1");
        var surplus = new SurplusPaymentReceived(ana.payment(), ana.enrollment(), 1, "ch_1", brl("50.00"), "n1");
        PaymentView payment =
                after(confirmed, surplus, ana.refundRequested("r1", "50.00"), ana.refundCompleted("r1", "50.00", true));
        assertThat(payment.status()).isEqualTo(PaymentStatus.CONFIRMED);
        assertThat(payment.surplus()).isEqualTo(payment.refunded()).isEqualTo(brl("50.00"));
        assertThat(payment.entries())
                .extracting(Entry::kind, Entry::amount, Entry::by)
                .containsExactly(
                        tuple(Kind.RECEIVED, brl("249.90"), "gateway"), tuple(Kind.REFUNDED, brl("50.00"), "system"));
    }

    @Test
    void whatTheProviderTookIsGone() {
        var chargedBack = new MoneyTakenBack(
                ana.payment(), ana.enrollment(), "ch_1", Story.PRICE, TakeBackKind.CHARGED_BACK, "n9");
        var refunded =
                new MoneyTakenBack(ana.payment(), ana.enrollment(), "ch_1", brl("30.00"), TakeBackKind.REFUNDED, "n9");
        assertThat(after(ana.paymentConfirmed(), chargedBack).status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(after(ana.paymentConfirmed(), refunded).status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(after(ana.paymentConfirmed(), refunded).refunded()).isEqualTo(brl("30.00"));
        assertThat(after(ana.paymentConfirmed(), chargedBack).entries())
                .last()
                .isEqualTo(
                        new Entry(Story.BEGIN.plusSeconds(2), Kind.CHARGED_BACK, Story.PRICE, "ch_1", "gateway", "n9"));
    }

    @Test
    void aRefundWhoseMoneyTheProviderTookIsNoEntry() {
        var taken = new MoneyTakenBack(
                ana.payment(), ana.enrollment(), "ch_1", Story.PRICE, TakeBackKind.CHARGED_BACK, "n9");
        PaymentView payment = after(
                ana.paymentConfirmed(),
                ana.refundRequested("r1", "199.90"),
                taken,
                ana.refundCompleted("r1", "0.00", true));
        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(payment.refunded()).isEqualTo(Story.PRICE);
        assertThat(payment.entries()).extracting(Entry::kind).containsExactly(Kind.RECEIVED, Kind.CHARGED_BACK);
    }

    @Test
    void whatAPersonGaveBackSettlesWhatHadFailed() {
        var outside = new MoneyReturnedOutside(
                ana.payment(), ana.enrollment(), Story.PRICE, "bank transfer", new Actor("maria"));
        PaymentView payment = after(
                ana.paymentConfirmed(), ana.refundRequested("r1", "199.90"), ana.refundFailed("r1", "199.90"), outside);
        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(payment.refunded()).isEqualTo(Story.PRICE);
        assertThat(payment.entries())
                .last()
                .isEqualTo(new Entry(
                        Story.BEGIN.plusSeconds(4),
                        Kind.REFUNDED_OUTSIDE,
                        Story.PRICE,
                        "bank transfer",
                        "maria",
                        null));
    }

    @Test
    void everyChargeHasItsStatus() {
        var uncertain = new ChargeUncertain(ana.payment(), ana.enrollment(), 1);
        var declined = new PaymentDeclined(ana.payment(), ana.enrollment(), 2, DeclineReason.DECLINED, null);
        assertThat(after().charges()).extracting(Charge::status).containsExactly(Charge.Status.REQUESTED);
        assertThat(after(uncertain).charges()).extracting(Charge::status).containsExactly(Charge.Status.UNCERTAIN);
        assertThat(after(uncertain, expired).charges())
                .extracting(Charge::status)
                .containsExactly(Charge.Status.PENDING);
        assertThat(after(pending, pix(), declined).charges())
                .containsExactly(
                        new Charge(1, PaymentMethod.CARD, "ch_1", Charge.Status.PENDING),
                        new Charge(2, PaymentMethod.PIX, null, Charge.Status.DECLINED));
    }

    @Test
    void noAnswerAfterTheEndDoesNotAwaitThePaymentAgain() {
        var uncertain = new ChargeUncertain(ana.payment(), ana.enrollment(), 1);
        assertThat(after(expired, uncertain).status()).isEqualTo(PaymentStatus.EXPIRED);
    }

    @Test
    void whatReadersSee() {
        JsonNode json = JsonMapper.builder().build().valueToTree(after(ana.paymentConfirmed()));
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "paymentId",
                        "enrollmentId",
                        "method",
                        "status",
                        "amount",
                        "received",
                        "surplus",
                        "refunded",
                        "attempts",
                        "confirmedAt",
                        "charges",
                        "entries");
        assertThat(json.at("/entries/0").propertyNames())
                .containsExactlyInAnyOrder("at", "kind", "amount", "reference", "by");
    }

    private PartialPaymentReceived partial(String amount, String missing, String notificationId) {
        return new PartialPaymentReceived(
                ana.payment(), ana.enrollment(), 1, "ch_1", brl(amount), brl(missing), notificationId);
    }

    private PaymentMethodChanged pix() {
        return new PaymentMethodChanged(
                ana.payment(), ana.enrollment(), 2, brl("149.90"), PaymentMethod.PIX, null, Story.BEGIN);
    }

    private static Money brl(String amount) {
        return Money.of(amount, "BRL");
    }
}
