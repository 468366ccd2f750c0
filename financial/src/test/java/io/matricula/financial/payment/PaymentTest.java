package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.DUE;
import static io.matricula.financial.payment.PaymentFacts.ENROLLMENT;
import static io.matricula.financial.payment.PaymentFacts.PAYMENT;
import static io.matricula.financial.payment.PaymentFacts.PRICE;
import static io.matricula.financial.payment.PaymentFacts.REFUND;
import static io.matricula.financial.payment.PaymentFacts.changeTo;
import static io.matricula.financial.payment.PaymentFacts.changedToPix;
import static io.matricula.financial.payment.PaymentFacts.confirmed;
import static io.matricula.financial.payment.PaymentFacts.declined;
import static io.matricula.financial.payment.PaymentFacts.expire;
import static io.matricula.financial.payment.PaymentFacts.expired;
import static io.matricula.financial.payment.PaymentFacts.isDeclined;
import static io.matricula.financial.payment.PaymentFacts.isPending;
import static io.matricula.financial.payment.PaymentFacts.late;
import static io.matricula.financial.payment.PaymentFacts.leftUncertain;
import static io.matricula.financial.payment.PaymentFacts.paid;
import static io.matricula.financial.payment.PaymentFacts.pending;
import static io.matricula.financial.payment.PaymentFacts.refund;
import static io.matricula.financial.payment.PaymentFacts.refundCompleted;
import static io.matricula.financial.payment.PaymentFacts.refundDone;
import static io.matricula.financial.payment.PaymentFacts.refundFailed;
import static io.matricula.financial.payment.PaymentFacts.refundFailure;
import static io.matricula.financial.payment.PaymentFacts.refundId;
import static io.matricula.financial.payment.PaymentFacts.refundRequested;
import static io.matricula.financial.payment.PaymentFacts.refundRetried;
import static io.matricula.financial.payment.PaymentFacts.requestByCard;
import static io.matricula.financial.payment.PaymentFacts.requested;
import static io.matricula.financial.payment.PaymentFacts.share;
import static io.matricula.financial.payment.PaymentFacts.surplus;
import static io.matricula.financial.payment.PaymentFacts.surplusRefund;
import static io.matricula.financial.payment.PaymentFacts.unanswered;
import static io.matricula.financial.payment.PaymentFacts.uncertain;
import static io.matricula.shared.financial.PaymentMethod.BOLETO;
import static io.matricula.shared.financial.PaymentMethod.CARD;
import static io.matricula.shared.financial.PaymentMethod.PIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.hamcrest.CoreMatchers.instanceOf;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.financial.command.RequestReconciliation;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.ReconciliationRequested;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private final AggregateTestFixture<Payment> payment = new AggregateTestFixture<>(Payment.class);

    @Nested
    class Requested {

        @Test
        void aRequestStartsThePayment() {
            payment.givenNoPriorActivity().when(requestByCard()).expectEvents(requested());
        }

        @Test
        void repeatingTheRequestChangesNothing() {
            payment.given(requested())
                    .when(requestByCard())
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void itCanBeQuoted() {
            payment.given(requested(), changedToPix(2))
                    .when(new QuotePayment(PAYMENT))
                    .expectNoEvents()
                    .expectResultMessagePayloadMatching(
                            matches((PaymentQuote quote) -> quote.amount().equals(PRICE)
                                    && quote.wants(2)
                                    && !quote.wants(1)
                                    && quote.attempts().list().size() == 2));
        }

        @Test
        void nothingCanBeDoneWithAPaymentNobodyRequested() {
            for (Object command : new Object[] {
                expire(), paid(1, "ch_1"), refund(REFUND, null), changeTo(PIX, null), new QuotePayment(PAYMENT)
            }) {
                new AggregateTestFixture<>(Payment.class)
                        .givenNoPriorActivity()
                        .when(command)
                        .expectException(AggregateNotFoundException.class);
            }
        }
    }

    @Nested
    class AnotherMethod {

        @Test
        void startsAnotherCharge() {
            payment.given(requested()).when(changeTo(PIX, null)).expectEvents(changedToPix(2));
        }

        @Test
        void startsAnotherChargeWhileOneWaitsForThePayer() {
            payment.given(requested(), changedToPix(2), isPending(2))
                    .when(changeTo(CARD, "tok_approved"))
                    .expectEvents(new PaymentMethodChanged(PAYMENT, ENROLLMENT, 3, PRICE, CARD, "tok_approved", DUE));
        }

        @Test
        void isNothingNewIfItIsTheSame() {
            payment.given(requested()).when(changeTo(CARD, "tok_approved")).expectNoEvents();
        }

        @Test
        void isTooLateOnceThePaymentIsPaidOrEnded() {
            payment.given(requested(), confirmed(1)).when(changeTo(PIX, null)).expectNoEvents();
            another()
                    .given(requested(), isDeclined(1))
                    .when(changeTo(PIX, null))
                    .expectNoEvents();
            another().given(requested(), expired()).when(changeTo(BOLETO, null)).expectNoEvents();
        }
    }

    @Nested
    class NewsOfACharge {

        @Test
        void theChargeWaitsForThePayer() {
            payment.given(requested(), changedToPix(2)).when(pending(2)).expectEvents(isPending(2));
        }

        @Test
        void aStalePendingChangesNothing() {
            payment.given(requested(), isPending(1), confirmed(1))
                    .when(pending(1))
                    .expectNoEvents();
            another().given(requested(), changedToPix(2)).when(pending(1)).expectNoEvents();
            another().given(requested(), isPending(1)).when(pending(1)).expectNoEvents();
        }

        @Test
        void moneyConfirmsThePayment() {
            payment.given(requested()).when(paid(1, "ch_1")).expectEvents(confirmed(1));
            another().given(requested(), isPending(1)).when(paid(1, "ch_1")).expectEvents(confirmed(1));
        }

        @Test
        void moneyOfAnOlderChargeConfirmsToo() {
            payment.given(requested(), changedToPix(2), isPending(2))
                    .when(paid(1, "ch_1"))
                    .expectEvents(confirmed(1));
        }

        @Test
        void theSameMoneyAgainChangesNothing() {
            payment.given(requested(), confirmed(1)).when(paid(1, "ch_1")).expectNoEvents();
            another()
                    .given(requested(), expired(), late(1))
                    .when(paid(1, "ch_1"))
                    .expectNoEvents();
        }

        @Test
        void moneyAfterTheEndIsLateNeverDropped() {
            payment.given(requested(), expired()).when(paid(1, "ch_1")).expectEvents(late(1));
            another().given(requested(), isDeclined(1)).when(paid(1, "ch_1")).expectEvents(late(1));
            another()
                    .given(requested(), uncertain(1), leftUncertain(1))
                    .when(paid(1, "ch_1"))
                    .expectEvents(late(1));
        }

        @Test
        void aSecondChargePaidGoesBackAtOnce() {
            payment.given(requested(), changedToPix(2), isPending(2), confirmed(1))
                    .when(paid(2, "ch_2"))
                    .expectEvents(surplus(), surplusRefund());
            another()
                    .given(requested(), changedToPix(2), expired(), late(1))
                    .when(paid(2, "ch_2"))
                    .expectEvents(surplus(), surplusRefund());
        }

        @Test
        void aSurplusAgainChangesNothing() {
            payment.given(requested(), changedToPix(2), confirmed(1), surplus(), surplusRefund())
                    .when(paid(2, "ch_2"))
                    .expectNoEvents();
        }

        @Test
        void aDeclineEndsThePayment() {
            payment.given(requested()).when(declined(1)).expectEvents(isDeclined(1));
        }

        @Test
        void aDeclineOfAnOlderOrPaidChargeChangesNothing() {
            payment.given(requested(), changedToPix(2)).when(declined(1)).expectNoEvents();
            another().given(requested(), confirmed(1)).when(declined(1)).expectNoEvents();
            another().given(requested(), isDeclined(1)).when(declined(1)).expectNoEvents();
        }

        @Test
        void noAnswerMakesTheChargeUncertainOnce() {
            payment.given(requested()).when(unanswered(1)).expectEvents(uncertain(1));
            another().given(requested(), uncertain(1)).when(unanswered(1)).expectNoEvents();
            another().given(requested(), confirmed(1)).when(unanswered(1)).expectNoEvents();
        }

        @Test
        void noAnswerMattersEvenAfterTheEnd() {
            payment.given(requested(), expired()).when(unanswered(1)).expectEvents(uncertain(1));
        }

        @Test
        void theAnswerComesAfterAll() {
            payment.given(requested(), uncertain(1)).when(paid(1, "ch_1")).expectEvents(confirmed(1));
            another().given(requested(), uncertain(1)).when(declined(1)).expectEvents(isDeclined(1));
        }

        @Test
        void aDeclineBringsCertaintyToAPaymentLeftUncertain() {
            payment.given(requested(), uncertain(1), leftUncertain(1))
                    .when(declined(1))
                    .expectEvents(isDeclined(1));
        }

        @Test
        void thatAChargeOnlyWaitsForThePayerEndsAPaymentLeftUncertain() {
            payment.given(requested(), uncertain(1), leftUncertain(1))
                    .when(pending(1))
                    .expectEvents(expired());
            payment.given(requested(), uncertain(1), leftUncertain(1), expired())
                    .when(new RequestReconciliation(PAYMENT))
                    .expectNoEvents();
        }

        @Test
        void ofAChargeNobodyMadeIsRefused() {
            expectRefusal(payment.given(requested()).when(paid(2, "ch_2")), RefusalCode.NOT_FOUND);
        }
    }

    @Nested
    class Expiry {

        @Test
        void endsTheWaiting() {
            payment.given(requested(), isPending(1)).when(expire()).expectEvents(expired());
        }

        @Test
        void leavesAnUncertainChargeUncertain() {
            payment.given(requested(), uncertain(1)).when(expire()).expectEvents(leftUncertain(1));
        }

        @Test
        void isCertainAgainOnceTheGatewayAnswered() {
            payment.given(requested(), uncertain(1), isPending(1))
                    .when(expire())
                    .expectEvents(expired());
        }

        @Test
        void changesNothingAfterwards() {
            payment.given(requested(), expired()).when(expire()).expectNoEvents();
            another().given(requested(), confirmed(1)).when(expire()).expectNoEvents();
            another().given(requested(), isDeclined(1)).when(expire()).expectNoEvents();
            another()
                    .given(requested(), uncertain(1), leftUncertain(1))
                    .when(expire())
                    .expectNoEvents();
        }
    }

    @Nested
    class Reconciliation {

        private final Object ask = new RequestReconciliation(PAYMENT);
        private final ReconciliationRequested asked = new ReconciliationRequested(PAYMENT, ENROLLMENT, 1);

        @Test
        void isAskedForAnUncertainCharge() {
            payment.given(requested(), uncertain(1)).when(ask).expectEvents(asked);
            another()
                    .given(requested(), uncertain(1), leftUncertain(1))
                    .when(ask)
                    .expectEvents(asked);
        }

        @Test
        void isNotNeededForACertainCharge() {
            payment.given(requested()).when(ask).expectNoEvents();
            another().given(requested(), uncertain(1), confirmed(1)).when(ask).expectNoEvents();
        }
    }

    @Nested
    class Refunds {

        @Test
        void giveBackAllThatIsLeft() {
            payment.given(requested(), confirmed(1))
                    .when(refund(REFUND, null))
                    .expectEvents(refundRequested(REFUND, "199.90"));
            another()
                    .given(requested(), confirmed(1), refundRequested(refundId("other"), "0.01"))
                    .when(refund(REFUND, null))
                    .expectEvents(refundRequested(REFUND, "199.89"));
        }

        @Test
        void giveBackAPart() {
            payment.given(requested(), confirmed(1))
                    .when(refund(REFUND, "50.00"))
                    .expectEvents(refundRequested(REFUND, "50.00"));
        }

        @Test
        void giveBackLateMoney() {
            payment.given(requested(), expired(), late(1))
                    .when(refund(REFUND, null))
                    .expectEvents(refundRequested(REFUND, "199.90"));
        }

        @Test
        void areRefusedWithoutMoney() {
            expectRefusal(payment.given(requested()).when(refund(REFUND, null)), RefusalCode.NOT_REFUNDABLE);
            expectRefusal(
                    another().given(requested(), expired()).when(refund(REFUND, "1.00")), RefusalCode.NOT_REFUNDABLE);
        }

        @Test
        void areRefusedOnceAllIsTaken() {
            expectRefusal(
                    payment.given(requested(), confirmed(1), refundRequested(refundId("other"), "199.90"))
                            .when(refund(REFUND, null)),
                    RefusalCode.NOT_REFUNDABLE);
        }

        @Test
        void areRefusedBeyondWhatIsLeft() {
            expectRefusal(
                    payment.given(requested(), confirmed(1)).when(refund(REFUND, "199.91")),
                    RefusalCode.REFUND_EXCEEDS_PAYMENT);
            expectRefusal(
                    another()
                            .given(requested(), confirmed(1), refundRequested(refundId("open"), "100.00"))
                            .when(refund(REFUND, "99.91")),
                    RefusalCode.REFUND_EXCEEDS_PAYMENT);
        }

        @Test
        void repeatedChangeNothing() {
            payment.given(requested(), confirmed(1), refundRequested(REFUND, "199.90"))
                    .when(refund(REFUND, null))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void completeAndSettle() {
            payment.given(requested(), confirmed(1), refundRequested(REFUND, "199.90"))
                    .when(refundDone(REFUND))
                    .expectEvents(refundCompleted(REFUND, "199.90", true));
        }

        @Test
        void areNotSettledWhileAnotherIsOpenOrFailed() {
            payment.given(
                            requested(),
                            confirmed(1),
                            refundRequested(REFUND, "1.00"),
                            refundRequested(refundId("other"), "2.00"),
                            refundFailed(refundId("other"), "2.00"))
                    .when(refundDone(REFUND))
                    .expectEvents(refundCompleted(REFUND, "1.00", false));
        }

        @Test
        void failWithAReason() {
            payment.given(requested(), confirmed(1), refundRequested(REFUND, "199.90"))
                    .when(refundFailure(REFUND))
                    .expectEvents(refundFailed(REFUND, "199.90"));
        }

        @Test
        void endOnce() {
            var completed = new Object[] {
                requested(), confirmed(1), refundRequested(REFUND, "199.90"), refundCompleted(REFUND, "199.90", true)
            };
            payment.given(completed).when(refundDone(REFUND)).expectNoEvents();
            another().given(completed).when(refundFailure(REFUND)).expectNoEvents();
            another()
                    .given(requested(), confirmed(1), refundRequested(REFUND, "199.90"), refundFailed(REFUND, "199.90"))
                    .when(refundFailure(REFUND))
                    .expectNoEvents();
        }

        @Test
        void mayCompleteAfterTheyWereThoughtFailed() {
            payment.given(requested(), confirmed(1), refundRequested(REFUND, "199.90"), refundFailed(REFUND, "199.90"))
                    .when(refundDone(REFUND))
                    .expectEvents(refundCompleted(REFUND, "199.90", true));
        }

        @Test
        void thatFailedAreTriedAgain() {
            payment.given(requested(), confirmed(1), refundRequested(REFUND, "199.90"), refundFailed(REFUND, "199.90"))
                    .when(new RetryRefund(PAYMENT))
                    .expectEvents(refundRetried(REFUND, "199.90"));
        }

        @Test
        void thatFailTwiceMayStillCompleteAndSettle() {
            payment.given(requested(), confirmed(1))
                    .andGivenCommands(
                            refund(REFUND, null),
                            refundFailure(REFUND),
                            new RetryRefund(PAYMENT),
                            refundFailure(REFUND),
                            new RetryRefund(PAYMENT))
                    .when(refundDone(REFUND))
                    .expectEvents(refundCompleted(REFUND, "199.90", true));
        }

        @Test
        void thatFailTwiceAreRetriedTwice() {
            payment.given(requested(), confirmed(1))
                    .andGivenCommands(
                            refund(REFUND, null),
                            refundFailure(REFUND),
                            new RetryRefund(PAYMENT),
                            refundFailure(REFUND))
                    .when(new RetryRefund(PAYMENT))
                    .expectEvents(refundRetried(REFUND, "199.90"));
        }

        @Test
        void areSettledByTheLastOneOnly() {
            var retried = new Object[] {
                requested(),
                confirmed(1),
                refundRequested(REFUND, "1.00"),
                refundRequested(refundId("other"), "2.00"),
                refundFailed(REFUND, "1.00"),
                refundFailed(refundId("other"), "2.00"),
                refundRetried(REFUND, "1.00"),
                refundRetried(refundId("other"), "2.00")
            };
            payment.given(retried).when(refundDone(REFUND)).expectEvents(refundCompleted(REFUND, "1.00", false));
            another()
                    .given(retried)
                    .andGiven(refundCompleted(REFUND, "1.00", false))
                    .when(refundDone(refundId("other")))
                    .expectEvents(refundCompleted(refundId("other"), "2.00", true));
        }

        @Test
        void thatDidNotFailAreNotTriedAgain() {
            payment.given(requested(), confirmed(1), refundRequested(REFUND, "199.90"))
                    .when(new RetryRefund(PAYMENT))
                    .expectNoEvents();
        }

        @Test
        void thatNobodyRequestedAreUnknown() {
            expectRefusal(payment.given(requested(), confirmed(1)).when(refundDone(REFUND)), RefusalCode.NOT_FOUND);
        }

        @Test
        void ofAFailureStillHoldTheirMoney() {
            expectRefusal(
                    payment.given(
                                    requested(),
                                    confirmed(1),
                                    refundRequested(refundId("failed"), "199.90"),
                                    refundFailed(refundId("failed"), "199.90"))
                            .when(refund(REFUND, null)),
                    RefusalCode.NOT_REFUNDABLE);
        }
    }

    @Nested
    class Shares {

        @Test
        void goBackRoundedToTheCent() {
            payment.given(requested(), confirmed(1))
                    .when(share(REFUND, 33))
                    .expectEvents(refundRequested(REFUND, "65.97"));
        }

        @Test
        void areOfWhatNoOtherRefundHasTaken() {
            payment.given(
                            requested(),
                            confirmed(1),
                            refundRequested(refundId("open"), "20.00"),
                            refundRequested(refundId("failed"), "30.00"),
                            refundFailed(refundId("failed"), "30.00"),
                            refundRequested(refundId("completed"), "49.90"),
                            refundCompleted(refundId("completed"), "49.90", false))
                    .when(share(REFUND, 50))
                    .expectEvents(refundRequested(REFUND, "50.00"));
        }

        @Test
        void leaveASurplusToItsOwnRefund() {
            payment.given(requested(), changedToPix(2), confirmed(1), surplus(), surplusRefund())
                    .when(share(REFUND, 100))
                    .expectEvents(refundRequested(REFUND, "199.90"));
        }

        @Test
        void repeatedChangeNothing() {
            payment.given(requested(), confirmed(1), refundRequested(REFUND, "159.92"))
                    .when(share(REFUND, 80))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void areRefusedWhenTheyAreNoMoney() {
            expectRefusal(payment.given(requested(), confirmed(1)).when(share(REFUND, 0)), RefusalCode.NOT_REFUNDABLE);
            expectRefusal(
                    another()
                            .given(requested(), confirmed(1), refundRequested(refundId("other"), "199.89"))
                            .when(share(REFUND, 49)),
                    RefusalCode.NOT_REFUNDABLE);
        }

        @Test
        void areRefusedWithoutMoney() {
            expectRefusal(payment.given(requested()).when(share(REFUND, 100)), RefusalCode.NOT_REFUNDABLE);
            expectRefusal(
                    another()
                            .given(requested(), confirmed(1), refundRequested(refundId("other"), "199.90"))
                            .when(share(REFUND, 100)),
                    RefusalCode.NOT_REFUNDABLE);
        }

        @Test
        void areNeverMoreThanTheWhole() {
            expectRefusal(
                    payment.given(requested(), confirmed(1)).when(share(REFUND, 101)),
                    RefusalCode.REFUND_EXCEEDS_PAYMENT);
        }
    }

    @Test
    void aTokenNeverShowsInText() {
        assertThat(new Object[] {requestByCard(), requested(), Attempts.first(CARD, "tok_approved", PRICE)})
                .extracting(Object::toString)
                .noneMatch(text -> text.contains("tok_"));
        assertThat(changeTo(CARD, "tok_approved").toString()).doesNotContain("tok_");
    }

    private static AggregateTestFixture<Payment> another() {
        return new AggregateTestFixture<>(Payment.class);
    }

    private static void expectRefusal(ResultValidator<Payment> result, RefusalCode code) {
        result.expectNoEvents().expectException(instanceOf(Refused.class));
        result.expectException(
                matches((Throwable refusal) -> refusal instanceof Refused refused && refused.code() == code));
    }
}
