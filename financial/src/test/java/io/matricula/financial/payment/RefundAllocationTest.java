package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.ENROLLMENT;
import static io.matricula.financial.payment.PaymentFacts.OWN_REFUND;
import static io.matricula.financial.payment.PaymentFacts.PAYMENT;
import static io.matricula.financial.payment.PaymentFacts.PRICE;
import static io.matricula.financial.payment.PaymentFacts.REFUND;
import static io.matricula.financial.payment.PaymentFacts.brl;
import static io.matricula.financial.payment.PaymentFacts.ownRefund;
import static io.matricula.financial.payment.PaymentFacts.partOf;
import static io.matricula.shared.financial.PaymentMethod.CARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Actor;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.event.RefundRequested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of 50.00 that came by one charge and 60.00 by another. */
class RefundAllocationTest {

    private static final Actor ANA = new Actor("ana");

    private final Ledger came = Ledger.in(PRICE.currency())
            .charged(new ChargeEntry("ch_1", brl("50.00"), "ntf_1"))
            .charged(new ChargeEntry("ch_2", brl("60.00"), "ntf_2"));

    @ParameterizedTest(name = "{0} takes {1} of the first charge and {2} of the second")
    @CsvSource({"20.00, 20.00,", "50.00, 50.00,", "50.01, 50.00, 0.01", "110.00, 50.00, 60.00", ", 50.00, 60.00"})
    void anAmountIsTakenOfTheOldestChargeFirst(String asked, String first, String second) {
        assertThat(refund().of(asked == null ? null : brl(asked))).isEqualTo(entries(first, second));
    }

    @ParameterizedTest(name = "{0} % takes {1} of the first charge and {2} of the second")
    @CsvSource({"10, 11.00,", "50, 50.00, 5.00", "100, 50.00, 60.00"})
    void aShareIsTakenOfTheOldestChargeFirst(int percent, String first, String second) {
        assertThat(refund().share(percent)).isEqualTo(entries(first, second));
    }

    @Test
    void aRefundIsRequestedOnce() {
        Ledger requested = came.refundRequested(REFUND, new Portion("ch_1", brl("1.00")));
        assertThat(refund(requested).of(null)).isEqualTo(Facts.NONE);
        assertThat(refund(requested).share(100)).isEqualTo(Facts.NONE);
    }

    @Test
    void whatIsLeftOfAPaymentThatEndsGoesBackByIdsOfItsOwn() {
        var second = new RefundRequested(
                PAYMENT,
                ENROLLMENT,
                partOf(OWN_REFUND, "ch_2"),
                "ch_2",
                brl("60.00"),
                "PAYMENT_NOT_COMPLETED",
                Actor.SYSTEM);
        assertThat(RefundAllocation.ofLeftovers(payment(came)).list())
                .containsExactly(ownRefund(0, "ch_1", "50.00", "PAYMENT_NOT_COMPLETED"), second);
    }

    @Test
    void aSurplusGoesBackUnderTheNextNumber() {
        Ledger requested = came.refundRequested(REFUND, new Portion("ch_1", brl("1.00")));
        assertThat(RefundAllocation.ofSurplus(payment(requested), new Portion("ch_2", brl("9.00")))
                        .list())
                .containsExactly(ownRefund(1, "ch_2", "9.00", "SURPLUS_PAYMENT"));
    }

    private Facts entries(String first, String second) {
        Facts one = Facts.of(entry(REFUND, "ch_1", first));
        return second == null ? one : one.and(Facts.of(entry(partOf(REFUND, "ch_2"), "ch_2", second)));
    }

    private static RefundRequested entry(RefundId id, String chargeId, String amount) {
        return new RefundRequested(PAYMENT, ENROLLMENT, id, chargeId, brl(amount), "goodwill", ANA);
    }

    private RefundAllocation refund() {
        return refund(came);
    }

    private static RefundAllocation refund(Ledger ledger) {
        return new RefundAllocation(payment(ledger), REFUND, "goodwill", ANA);
    }

    private static PaymentState payment(Ledger ledger) {
        return new PaymentState(
                PAYMENT, ENROLLMENT, PRICE, Progress.PAID, Attempts.first(CARD, "tok_approved", PRICE), ledger);
    }
}
