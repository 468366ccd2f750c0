package io.matricula.enrollment.enrollment;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PAYMENT;
import static io.matricula.enrollment.Facts.anaAsks;
import static io.matricula.enrollment.Facts.anaIsBilled;
import static io.matricula.enrollment.Refusals.refusedWith;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.ExpirationReason;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentExpired;
import io.matricula.shared.academic.event.EnrollmentPaid;
import io.matricula.shared.academic.event.MatterRaised;
import io.matricula.shared.academic.event.MatterResolved;
import io.matricula.shared.academic.event.MatterSettled;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.financial.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R25, R27: what stands beside an enrollment leaves it as it is, and how long its seat is held without payment. */
class MattersOfEnrollmentTest {

    private static final Actor CLERK = new Actor("clerk");
    private static final EnrollmentPaid PAID = new EnrollmentPaid(ENROLLMENT, OFFERING, ANA, PAYMENT);
    private static final EnrollmentConfirmed CONFIRMED = new EnrollmentConfirmed(ENROLLMENT, OFFERING, ANA);
    private static final Money MISSING = Money.of("99.90", "BRL");
    private static final MatterRaised REFUND_FAILED =
            new MatterRaised(ENROLLMENT, AttentionReason.REFUND_FAILED, "no", null);
    private static final MatterRaised SHORT =
            new MatterRaised(ENROLLMENT, AttentionReason.PAYMENT_SHORT, "99.90 BRL is missing.", MISSING);
    private static final MatterSettled NOT_SHORT = new MatterSettled(ENROLLMENT, AttentionReason.PAYMENT_SHORT);
    private static final ChoosePaymentMethod PIX = new ChoosePaymentMethod(ENROLLMENT, PaymentMethod.PIX, null);
    private static final ChoosePaymentMethod BOLETO = new ChoosePaymentMethod(ENROLLMENT, PaymentMethod.BOLETO, null);

    private static TestExecutor<Enrollment> given(Object... facts) {
        return at(NOW, facts);
    }

    /** What was done at noon, and is gone on with later. */
    private static TestExecutor<Enrollment> at(Instant later, Object... facts) {
        return EnrollmentFixture.at(later).givenCurrentTime(NOW).andGiven(facts);
    }

    private static PaymentMethodChosen chosen(PaymentMethod method, int choice, Instant dueAt) {
        return new PaymentMethodChosen(ENROLLMENT, method, null, choice, dueAt);
    }

    @Test
    void isRaisedOnceBesideWhateverTheEnrollmentIs() {
        var raise = new RaiseMatter(ENROLLMENT, AttentionReason.REFUND_FAILED, "no", null);
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED).when(raise).expectEvents(REFUND_FAILED);
        given(anaAsks(), anaIsBilled()).when(raise).expectEvents(REFUND_FAILED);
        given(anaAsks(), anaIsBilled(), REFUND_FAILED).when(raise).expectNoEvents();
        given(anaAsks(), anaIsBilled(), REFUND_FAILED)
                .when(new RaiseMatter(ENROLLMENT, AttentionReason.REFUND_FAILED, "still no", null))
                .expectEvents(new MatterRaised(ENROLLMENT, AttentionReason.REFUND_FAILED, "still no", null));
    }

    @Test
    void keepsNoStudentFromWithdrawing() {
        var day = LocalDate.of(2027, 3, 1);
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED, REFUND_FAILED)
                .when(new RequestWithdrawal(ENROLLMENT, day, day, "moved away", CLERK))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isTriedAgainAndSettledAndThenGone() {
        var retry = new RetryAttention(ENROLLMENT, "gateway is back", CLERK, false);
        var settle = new SettleMatter(ENROLLMENT, AttentionReason.REFUND_FAILED);
        var settled = new MatterSettled(ENROLLMENT, AttentionReason.REFUND_FAILED);
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED, REFUND_FAILED)
                .when(retry)
                .expectEvents(
                        new AttentionRetried(ENROLLMENT, AttentionReason.REFUND_FAILED, "gateway is back", CLERK));
        given(anaAsks(), anaIsBilled(), REFUND_FAILED).when(settle).expectEvents(settled);
        given(anaAsks(), anaIsBilled(), REFUND_FAILED, settled).when(settle).expectNoEvents();
        given(anaAsks(), anaIsBilled(), REFUND_FAILED, settled)
                .when(retry)
                .expectException(refusedWith(RefusalCode.NOT_IN_ATTENTION));
    }

    @Test
    void isResolvedAndTheEnrollmentStays() {
        var resolve = new ResolveAttention(ENROLLMENT, AttentionOutcome.REFUNDED_OUTSIDE, "cash", CLERK, false);
        var resolved = new MatterResolved(
                ENROLLMENT, AttentionReason.REFUND_FAILED, AttentionOutcome.REFUNDED_OUTSIDE, "cash", CLERK);
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED, REFUND_FAILED)
                .when(resolve)
                .expectEvents(resolved);
        given(anaAsks(), anaIsBilled(), REFUND_FAILED).when(resolve).expectEvents(resolved);
        given(anaAsks(), anaIsBilled(), REFUND_FAILED, resolved)
                .when(resolve)
                .expectNoEvents()
                .expectException(refusedWith(RefusalCode.NOT_IN_ATTENTION));
    }

    @Test
    void shortMoneyIsSettledWhenNothingIsAwaitedAnyMore() {
        given(anaAsks(), anaIsBilled(), SHORT)
                .when(new MarkEnrollmentPaid(ENROLLMENT, PAYMENT))
                .expectEvents(PAID, NOT_SHORT);
        given(anaAsks(), anaIsBilled(), SHORT)
                .when(new ExpireEnrollment(ENROLLMENT))
                .expectEvents(
                        new EnrollmentExpired(ENROLLMENT, OFFERING, ANA, ExpirationReason.PAYMENT_EXPIRED), NOT_SHORT);
    }

    @Test
    void theSameWayToPayIsChosenAgainOnlyForWhatIsMissing() {
        Instant due = NOW.plus(Duration.ofMinutes(30));
        given(anaAsks(), anaIsBilled(), chosen(PaymentMethod.PIX, 1, due), SHORT)
                .when(PIX)
                .expectEvents(chosen(PaymentMethod.PIX, 2, due));
        given(anaAsks(), anaIsBilled(), SHORT, chosen(PaymentMethod.PIX, 1, due))
                .when(PIX)
                .expectNoEvents();
    }

    @Test
    @Tag("R25")
    void twoMethodsInTurnHoldNoSeatForEver() {
        Instant first = NOW.plus(Duration.ofMinutes(20));
        Instant second = NOW.plus(Duration.ofHours(70));
        at(first, anaAsks(), anaIsBilled())
                .when(BOLETO)
                .expectEvents(chosen(PaymentMethod.BOLETO, 1, first.plus(Duration.ofDays(3))));
        at(second, anaAsks(), anaIsBilled(), chosen(PaymentMethod.BOLETO, 1, first.plus(Duration.ofDays(3))))
                .when(PIX)
                .expectEvents(chosen(PaymentMethod.PIX, 2, second.plus(Duration.ofMinutes(30))));
        at(
                        second,
                        anaAsks(),
                        anaIsBilled(),
                        chosen(PaymentMethod.BOLETO, 1, first.plus(Duration.ofDays(3))),
                        chosen(PaymentMethod.PIX, 2, second.plus(Duration.ofMinutes(30))))
                .when(BOLETO)
                .expectNoEvents()
                .expectException(refusedWith(RefusalCode.HOLD_LIMIT_REACHED));
    }

    @Test
    @Tag("R25")
    void choicesOfFormerVersionsSayNoDeadline() {
        given(anaAsks(), anaIsBilled(), new PaymentMethodChosen(ENROLLMENT, PaymentMethod.BOLETO, null, 0, null))
                .when(PIX)
                .expectEvents(chosen(PaymentMethod.PIX, 2, NOW.plus(Duration.ofMinutes(30))));
    }
}
