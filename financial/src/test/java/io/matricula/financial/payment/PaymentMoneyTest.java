package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.DUE;
import static io.matricula.financial.payment.PaymentFacts.ENROLLMENT;
import static io.matricula.financial.payment.PaymentFacts.OWN_REFUND;
import static io.matricula.financial.payment.PaymentFacts.PAYMENT;
import static io.matricula.financial.payment.PaymentFacts.REFUND;
import static io.matricula.financial.payment.PaymentFacts.answeredPaid;
import static io.matricula.financial.payment.PaymentFacts.brl;
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
import static io.matricula.financial.payment.PaymentFacts.ownRefund;
import static io.matricula.financial.payment.PaymentFacts.paid;
import static io.matricula.financial.payment.PaymentFacts.partOf;
import static io.matricula.financial.payment.PaymentFacts.partial;
import static io.matricula.financial.payment.PaymentFacts.refund;
import static io.matricula.financial.payment.PaymentFacts.refundCompleted;
import static io.matricula.financial.payment.PaymentFacts.refundDone;
import static io.matricula.financial.payment.PaymentFacts.refundFailed;
import static io.matricula.financial.payment.PaymentFacts.refundFailure;
import static io.matricula.financial.payment.PaymentFacts.refundId;
import static io.matricula.financial.payment.PaymentFacts.refundRequested;
import static io.matricula.financial.payment.PaymentFacts.refundRetried;
import static io.matricula.financial.payment.PaymentFacts.requested;
import static io.matricula.financial.payment.PaymentFacts.returnOutside;
import static io.matricula.financial.payment.PaymentFacts.returnedOutside;
import static io.matricula.financial.payment.PaymentFacts.share;
import static io.matricula.financial.payment.PaymentFacts.surplus;
import static io.matricula.financial.payment.PaymentFacts.takeBack;
import static io.matricula.financial.payment.PaymentFacts.takenBack;
import static io.matricula.financial.payment.PaymentFacts.uncertain;
import static io.matricula.shared.financial.PaymentMethod.PIX;
import static org.axonframework.test.matchers.Matchers.matches;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.RefundRequested;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R24, R28 and R34: how much came, by which charge, and what became of it. */
class PaymentMoneyTest {

    @Nested
    class TooLittle {

        @Test
        void isRecordedAndTheRestIsAwaited() {
            given(requested(), isPending(1))
                    .when(paid(1, "0.01", "ntf_1"))
                    .expectEvents(partial(1, "0.01", "199.89", "ntf_1"));
        }

        @Test
        void isCompletedByTheNextMoneyOfTheSameCharge() {
            given(requested(), isPending(1), partial(1, "50.00", "149.90", "ntf_1"))
                    .when(paid(1, "149.90", "ntf_2"))
                    .expectEvents(confirmed(1, "149.90", "ntf_2"));
        }

        @Test
        void isCompletedByAnotherCharge() {
            given(requested(), isPending(1), partial(1, "50.00", "149.90", "ntf_1"), changedTo(2, "149.90"))
                    .when(paid(2, "149.90", "ntf_2"))
                    .expectEvents(confirmed(2, "149.90", "ntf_2"));
        }

        @Test
        void countsOnceHoweverOftenItIsTold() {
            given(requested(), isPending(1), partial(1, "50.00", "149.90", "ntf_1"))
                    .when(paid(1, "50.00", "ntf_1"))
                    .expectNoEvents();
        }

        @Test
        void countsOnceIfTheGatewayAnswersItAndNotifiesOfIt() {
            given(requested(), partial(1, "50.00", "149.90", null))
                    .when(paid(1, "50.00", "ntf_1"))
                    .expectNoEvents();
            given(requested(), partial(1, "50.00", "149.90", "ntf_1"))
                    .when(answeredPaid(1, "50.00"))
                    .expectNoEvents();
        }

        @Test
        void isCompletedByAnAnswerThatTellsOfAllThatCame() {
            given(requested(), partial(1, "50.00", "149.90", "ntf_1"))
                    .when(answeredPaid(1, "199.90"))
                    .expectEvents(confirmed(1, "149.90", null));
        }

        @Test
        void leavesTheRestToAnotherMethod() {
            given(requested(), isPending(1), partial(1, "50.00", "149.90", "ntf_1"))
                    .when(changeTo(PIX, null))
                    .expectEvents(changedTo(2, "149.90"));
            given(requested(), changedToPix(2), isPending(2), partial(2, "50.00", "149.90", "ntf_1"))
                    .when(changeTo(PIX, null))
                    .expectEvents(changedTo(3, "149.90"));
            given(requested(), partial(1, "50.00", "149.90", "ntf_1"), changedTo(2, "149.90"))
                    .when(changeTo(PIX, null))
                    .expectNoEvents();
        }

        @Test
        void goesBackWhenThePaymentEnds() {
            given(requested(), isPending(1), partial(1, "50.00", "149.90", "ntf_1"))
                    .when(expire())
                    .expectEvents(expired(), ownRefund(0, "ch_1", "50.00", "PAYMENT_NOT_COMPLETED"));
            given(requested(), partial(1, "50.00", "149.90", "ntf_1"), changedTo(2, "149.90"))
                    .when(declined(2))
                    .expectEvents(isDeclined(2), ownRefund(0, "ch_1", "50.00", "PAYMENT_NOT_COMPLETED"));
            given(requested(), partial(1, "50.00", "149.90", "ntf_1"), changedTo(2, "149.90"), uncertain(2))
                    .when(expire())
                    .expectEvents(leftUncertain(2), ownRefund(0, "ch_1", "50.00", "PAYMENT_NOT_COMPLETED"));
        }

        @Test
        void goesBackByOneEntryForEachCharge() {
            given(
                            requested(),
                            partial(1, "50.00", "149.90", "ntf_1"),
                            changedTo(2, "149.90"),
                            partial(2, "60.00", "89.90", "ntf_2"))
                    .when(expire())
                    .expectEvents(
                            expired(),
                            ownRefund(0, "ch_1", "50.00", "PAYMENT_NOT_COMPLETED"),
                            new RefundRequested(
                                    PAYMENT,
                                    ENROLLMENT,
                                    partOf(OWN_REFUND, "ch_2"),
                                    "ch_2",
                                    brl("60.00"),
                                    "PAYMENT_NOT_COMPLETED",
                                    Actor.SYSTEM));
        }

        @Test
        void goesBackOnce() {
            given(
                            requested(),
                            partial(1, "50.00", "149.90", "ntf_1"),
                            expired(),
                            ownRefund(0, "ch_1", "50.00", "PAYMENT_NOT_COMPLETED"))
                    .when(expire())
                    .expectNoEvents();
        }

        @Test
        void afterTheEndDoesNotReviveThePaymentAndGoesBack() {
            given(requested(), isPending(1), expired())
                    .when(paid(1, "0.01", "ntf_1"))
                    .expectEvents(
                            partial(1, "0.01", "199.89", "ntf_1"),
                            ownRefund(0, "ch_1", "0.01", "PAYMENT_NOT_COMPLETED"));
            given(requested(), isDeclined(1))
                    .when(paid(1, "0.01", "ntf_1"))
                    .expectEvents(
                            partial(1, "0.01", "199.89", "ntf_1"),
                            ownRefund(0, "ch_1", "0.01", "PAYMENT_NOT_COMPLETED"));
        }

        @Test
        void afterTheEndIsNotAddedToWhatWentBack() {
            given(
                            requested(),
                            partial(1, "150.00", "49.90", "ntf_1"),
                            expired(),
                            ownRefund(0, "ch_1", "150.00", "PAYMENT_NOT_COMPLETED"))
                    .when(paid(1, "49.90", "ntf_2"))
                    .expectEvents(
                            partial(1, "49.90", "150.00", "ntf_2"),
                            ownRefund(1, "ch_1", "49.90", "PAYMENT_NOT_COMPLETED"));
        }

        @Test
        void bringsCertaintyToAPaymentLeftUncertain() {
            given(requested(), uncertain(1), leftUncertain(1))
                    .when(answeredPaid(1, "10.00"))
                    .expectEvents(
                            partial(1, "10.00", "189.90", null),
                            expired(),
                            ownRefund(0, "ch_1", "10.00", "PAYMENT_NOT_COMPLETED"));
        }

        @Test
        void mayBeGivenBackByStaffAndIsMissingAgain() {
            given(requested(), partial(1, "50.00", "149.90", "ntf_1"), refundRequested(REFUND, "50.00"))
                    .when(paid(1, "149.90", "ntf_2"))
                    .expectEvents(partial(1, "149.90", "50.00", "ntf_2"));
        }
    }

    @Nested
    class TooMuch {

        @Test
        void confirmsAndTheSurplusGoesBack() {
            given(requested(), isPending(1))
                    .when(paid(1, "249.90", "ntf_1"))
                    .expectEvents(
                            confirmed(1, "199.90", "ntf_1"),
                            surplus(1, "50.00", "ntf_1"),
                            ownRefund(0, "ch_1", "50.00", "SURPLUS_PAYMENT"));
        }

        @Test
        void inTwoPartsConfirmsAndTheSurplusGoesBack() {
            given(requested(), isPending(1), partial(1, "150.00", "49.90", "ntf_1"))
                    .when(paid(1, "150.00", "ntf_2"))
                    .expectEvents(
                            confirmed(1, "49.90", "ntf_2"),
                            surplus(1, "100.10", "ntf_2"),
                            ownRefund(0, "ch_1", "100.10", "SURPLUS_PAYMENT"));
        }

        @Test
        void afterTheEndRevivesThePaymentAndTheSurplusGoesBack() {
            given(requested(), expired())
                    .when(paid(1, "200.00", "ntf_1"))
                    .expectEvents(
                            late(1), surplus(1, "0.10", "ntf_1"), ownRefund(0, "ch_1", "0.10", "SURPLUS_PAYMENT"));
        }

        @Test
        void isToldOnce() {
            given(
                            requested(),
                            confirmed(1, "199.90", "ntf_1"),
                            surplus(1, "50.00", "ntf_1"),
                            ownRefund(0, "ch_1", "50.00", "SURPLUS_PAYMENT"))
                    .when(paid(1, "249.90", "ntf_1"))
                    .expectNoEvents();
        }

        @Test
        void byAnOlderChargeThatHadComeShortIsSurplusWhateverTheOrder() {
            given(
                            requested(),
                            partial(1, "50.00", "149.90", "ntf_1"),
                            changedTo(2, "149.90"),
                            confirmed(2, "149.90", "ntf_2"))
                    .when(paid(1, "149.90", "ntf_3"))
                    .expectEvents(surplus(1, "149.90", "ntf_3"), ownRefund(0, "ch_1", "149.90", "SURPLUS_PAYMENT"));
        }
    }

    @Nested
    class AForeignCharge {

        @Test
        void paysNothing() {
            expectRefusal(
                    given(requested(), isPending(1)).when(paid(1, "ch_of_another_payment")), RefusalCode.NOT_FOUND);
        }

        @Test
        void isOneThatBelongsToAnotherAttempt() {
            expectRefusal(
                    given(requested(), isPending(1), changedToPix(2)).when(paid(2, "ch_1")), RefusalCode.NOT_FOUND);
        }
    }

    @Nested
    class SeveralCharges {

        private final Object[] paidInTwoParts = {
            requested(), partial(1, "50.00", "149.90", "ntf_1"), changedTo(2, "149.90"), confirmed(2, "149.90", "ntf_2")
        };

        @Test
        void giveBackOneAfterTheOther() {
            given(paidInTwoParts)
                    .when(refund(REFUND, "60.00"))
                    .expectEvents(refundRequested(REFUND, "50.00"), part("10.00"));
            given(paidInTwoParts)
                    .when(refund(REFUND, null))
                    .expectEvents(refundRequested(REFUND, "50.00"), part("149.90"));
        }

        @Test
        void giveAShareOfTheirSumBack() {
            given(paidInTwoParts).when(share(REFUND, 50)).expectEvents(refundRequested(REFUND, "50.00"), part("49.95"));
        }

        @Test
        void giveBackOnceHoweverOftenItIsAsked() {
            given(paidInTwoParts)
                    .andGivenCommands(refund(REFUND, null))
                    .when(refund(REFUND, null))
                    .expectNoEvents();
        }

        @Test
        void areSettledByTheLastEntry() {
            given(paidInTwoParts)
                    .andGivenCommands(refund(REFUND, null))
                    .when(refundDone(REFUND))
                    .expectEvents(refundCompleted(REFUND, "50.00", false));
            given(paidInTwoParts)
                    .andGivenCommands(refund(REFUND, null), refundDone(REFUND))
                    .when(refundDone(partOf(REFUND, "ch_2")))
                    .expectEvents(refundCompleted(partOf(REFUND, "ch_2"), "149.90", true));
        }

        @Test
        void areRefusedBeyondTheirSum() {
            expectRefusal(given(paidInTwoParts).when(refund(REFUND, "199.91")), RefusalCode.REFUND_EXCEEDS_PAYMENT);
        }

        private RefundRequested part(String amount) {
            return new RefundRequested(
                    PAYMENT, ENROLLMENT, partOf(REFUND, "ch_2"), "ch_2", brl(amount), "goodwill", new Actor("ana"));
        }
    }

    @Nested
    class TakenBack {

        @Test
        void isEntered() {
            given(requested(), confirmed(1))
                    .when(takeBack(1, "30.00", "ntf_9"))
                    .expectEvents(takenBack(1, "30.00", "ntf_9"));
        }

        @Test
        void isEnteredOnce() {
            given(requested(), confirmed(1), takenBack(1, "30.00", "ntf_9"))
                    .when(takeBack(1, "30.00", "ntf_9"))
                    .expectNoEvents();
            given(requested(), confirmed(1), takenBack(1, "30.00", "ntf_9"))
                    .when(takeBack(1, "30.00", "ntf_10"))
                    .expectEvents(takenBack(1, "30.00", "ntf_10"));
        }

        @Test
        void isNeverMoreThanCame() {
            given(requested(), confirmed(1))
                    .when(takeBack(1, "500.00", "ntf_9"))
                    .expectEvents(takenBack(1, "199.90", "ntf_9"));
            given(requested(), confirmed(1), takenBack(1, "199.90", "ntf_9"))
                    .when(takeBack(1, "0.01", "ntf_10"))
                    .expectNoEvents();
        }

        @Test
        void isNothingNewOnceAllWentBack() {
            given(requested(), confirmed(1), refundRequested(REFUND, "199.90"), refundCompleted(REFUND, "199.90", true))
                    .when(takeBack(1, "199.90", "ntf_9"))
                    .expectNoEvents();
        }

        @Test
        void waitsForTheMoneyItIsAbout() {
            expectRefusal(
                    given(requested(), isPending(1)).when(takeBack(1, "30.00", "ntf_9")), RefusalCode.NOT_REFUNDABLE);
            expectRefusal(
                    given(requested(), confirmed(1)).when(takeBack(2, "30.00", "ntf_9")), RefusalCode.NOT_REFUNDABLE);
        }

        @Test
        void isMissingAgainWhileThePaymentIsAwaited() {
            given(requested(), partial(1, "50.00", "149.90", "ntf_1"), takenBack(1, "50.00", "ntf_9"))
                    .when(paid(1, "149.90", "ntf_2"))
                    .expectEvents(partial(1, "149.90", "50.00", "ntf_2"));
        }

        @Test
        void canNotBeGivenBackAgain() {
            expectRefusal(
                    given(requested(), confirmed(1), takenBack(1, "199.90", "ntf_9"))
                            .when(refund(REFUND, null)),
                    RefusalCode.NOT_REFUNDABLE);
            given(requested(), confirmed(1), takenBack(1, "100.00", "ntf_9"))
                    .when(refund(REFUND, null))
                    .expectEvents(refundRequested(REFUND, "99.90"));
        }

        @Test
        void duringARefundOfOursIsBookedOnce() {
            Object[] both = {
                requested(), confirmed(1), refundRequested(REFUND, "199.90"), takenBack(1, "199.90", "ntf_9")
            };
            given(both).when(refundDone(REFUND)).expectEvents(refundCompleted(REFUND, "0.00", true));
            given(both).when(refundFailure(REFUND)).expectEvents(refundCompleted(REFUND, "0.00", true));
        }

        @Test
        void duringARefundOfOursLeavesItTheRest() {
            Object[] both = {
                requested(), confirmed(1), refundRequested(REFUND, "199.90"), takenBack(1, "150.00", "ntf_9")
            };
            given(both).when(refundDone(REFUND)).expectEvents(refundCompleted(REFUND, "49.90", true));
            given(both).when(refundFailure(REFUND)).expectEvents(refundFailed(REFUND, "49.90"));
        }

        @Test
        void completesARefundThatHadFailed() {
            given(requested(), confirmed(1), refundRequested(REFUND, "199.90"), refundFailed(REFUND, "199.90"))
                    .when(takeBack(1, "199.90", "ntf_9"))
                    .expectEvents(takenBack(1, "199.90", "ntf_9"), refundCompleted(REFUND, "0.00", true));
        }

        @Test
        void leavesTheRestToARefundThatHadFailed() {
            given(
                            requested(),
                            confirmed(1),
                            refundRequested(REFUND, "199.90"),
                            refundFailed(REFUND, "199.90"),
                            takenBack(1, "150.00", "ntf_9"))
                    .when(new RetryRefund(PAYMENT))
                    .expectEvents(refundRetried(REFUND, "49.90"));
        }
    }

    @Nested
    class ReturnedOutside {

        private final Object[] failed = {
            requested(), confirmed(1), refundRequested(REFUND, "199.90"), refundFailed(REFUND, "199.90")
        };

        @Test
        void isWhatHadFailedToGoBack() {
            given(failed).when(returnOutside()).expectEvents(returnedOutside("199.90"));
        }

        @Test
        void isEnteredOnce() {
            given(failed)
                    .andGiven(returnedOutside("199.90"))
                    .when(returnOutside())
                    .expectNoEvents();
        }

        @Test
        void isNotTriedAgain() {
            given(failed)
                    .andGiven(returnedOutside("199.90"))
                    .when(new RetryRefund(PAYMENT))
                    .expectNoEvents();
            given(failed)
                    .andGiven(returnedOutside("199.90"))
                    .when(refundDone(REFUND))
                    .expectNoEvents();
            expectRefusal(
                    given(failed).andGiven(returnedOutside("199.90")).when(refund(refundId("other"), null)),
                    RefusalCode.NOT_REFUNDABLE);
        }

        @Test
        void isOnlyWhatTheProviderHasNotTaken() {
            given(failed)
                    .andGiven(takenBack(1, "150.00", "ntf_9"))
                    .when(returnOutside())
                    .expectEvents(returnedOutside("49.90"));
        }

        @Test
        void isNothingWithoutAFailure() {
            given(requested(), confirmed(1)).when(returnOutside()).expectNoEvents();
            given(requested(), confirmed(1), refundRequested(REFUND, "199.90"))
                    .when(returnOutside())
                    .expectNoEvents();
        }

        @Test
        void isAllOfAPaymentThatNeverWasPaidInFull() {
            given(requested(), partial(1, "50.00", "149.90", "ntf_1"))
                    .when(returnOutside())
                    .expectEvents(returnedOutside("50.00"));
            given(requested(), partial(1, "50.00", "149.90", "ntf_1"), returnedOutside("50.00"))
                    .when(expire())
                    .expectEvents(expired());
        }

        @Test
        void settlesWithTheOtherRefunds() {
            given(
                            requested(),
                            confirmed(1),
                            refundRequested(REFUND, "100.00"),
                            refundRequested(refundId("other"), "99.90"),
                            refundFailed(REFUND, "100.00"),
                            returnedOutside("100.00"))
                    .when(refundDone(refundId("other")))
                    .expectEvents(refundCompleted(refundId("other"), "99.90", true));
        }
    }

    private static TestExecutor<Payment> given(Object... facts) {
        return new AggregateTestFixture<>(Payment.class).given(facts);
    }

    private static PaymentMethodChanged changedTo(int attempt, String amount) {
        return new PaymentMethodChanged(PAYMENT, ENROLLMENT, attempt, brl(amount), PIX, null, DUE);
    }

    private static void expectRefusal(ResultValidator<Payment> result, RefusalCode code) {
        result.expectNoEvents()
                .expectException(
                        matches((Throwable refusal) -> refusal instanceof Refused refused && refused.code() == code));
    }
}
