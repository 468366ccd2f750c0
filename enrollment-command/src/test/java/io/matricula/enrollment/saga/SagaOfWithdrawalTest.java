package io.matricula.enrollment.saga;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PAYMENT;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.enrollment.Facts.SCHEDULE;

import io.matricula.enrollment.enrollment.CancelEnrollment;
import io.matricula.enrollment.enrollment.ParkEnrollment;
import io.matricula.enrollment.enrollment.RaiseMatter;
import io.matricula.enrollment.enrollment.ReinstateEnrollment;
import io.matricula.enrollment.enrollment.SettleAttention;
import io.matricula.enrollment.enrollment.WithdrawEnrollment;
import io.matricula.enrollment.offering.QuoteRefundShare;
import io.matricula.shared.Actor;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.WithdrawalRequested;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.RefundShare;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundFailed;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R15, R16: a place that was final is given up, or taken away with its offering. */
class SagaOfWithdrawalTest extends SagaScenario {

    private static final LocalDate WEEK_THREE = LocalDate.of(2027, 2, 16);
    private static final WithdrawalRequested GIVES_UP =
            new WithdrawalRequested(ENROLLMENT, OFFERING, ANA, WEEK_THREE, "moved away", Actor.APPLICANT, SCHEDULE);
    private static final RefundId SHARE = new RefundId(NameBasedId.of("refund", PAYMENT + "/withdrawal"));
    private static final RefundShare ASK_SHARE = new RefundShare(PAYMENT, SHARE, 80, "moved away", Actor.SYSTEM);
    private static final RefundCompleted GONE_BACK = new RefundCompleted(PAYMENT, ENROLLMENT, SHARE, PRICE, true);
    private static final RefundFailed DID_NOT_GO_BACK = new RefundFailed(PAYMENT, ENROLLMENT, SHARE, PRICE, "no");
    private static final QuoteRefundShare QUOTE = new QuoteRefundShare(OFFERING, WEEK_THREE, SCHEDULE);
    private static final EnrollmentCancellationRequested CALLED_OFF = new EnrollmentCancellationRequested(
            ENROLLMENT, CancellationReason.OFFERING_CANCELLED, "too few", Actor.SYSTEM, OFFERING);
    private static final RequestRefund ASK_ALL = new RequestRefund(
            PAYMENT,
            new RefundId(NameBasedId.of("refund", PAYMENT + "/cancellation")),
            null,
            "The enrollment was cancelled: OFFERING_CANCELLED.",
            Actor.SYSTEM);
    private static final CancelEnrollment CANCEL =
            new CancelEnrollment(ENROLLMENT, CancellationReason.OFFERING_CANCELLED);

    @Test
    void givesTheSeatBackAtOnceAndTheShareThatTheOfferingQuotes() {
        givenNothing()
                .whenPublishingA(GIVES_UP)
                .expectActiveSagas(1)
                .expectDispatchedCommands(release(ReleaseReason.WITHDRAWN), QUOTE, ASK_SHARE);
    }

    @Test
    void endsWhenTheMoneyHasGoneBack() {
        given(GIVES_UP)
                .whenPublishingA(GONE_BACK)
                .expectActiveSagas(0)
                .expectDispatchedCommands(new WithdrawEnrollment(ENROLLMENT));
    }

    @Test
    void endsAtOnceWhenNothingGoesBack() {
        failing.put(RefundShare.class, nothingLeft());
        givenNothing()
                .whenPublishingA(GIVES_UP)
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.WITHDRAWN), QUOTE, ASK_SHARE, new WithdrawEnrollment(ENROLLMENT));
    }

    @Test
    void aRefundThatFailsNeedsAPersonAndThenEndsAsWithdrawn() {
        given(GIVES_UP)
                .whenPublishingA(DID_NOT_GO_BACK)
                .expectActiveSagas(1)
                .expectDispatchedCommands(new ParkEnrollment(ENROLLMENT, AttentionReason.REFUND_FAILED, "no"));
        given(GIVES_UP, DID_NOT_GO_BACK)
                .whenPublishingA(GONE_BACK)
                .expectActiveSagas(0)
                .expectDispatchedCommands(new SettleAttention(ENROLLMENT));
    }

    @Test
    void aLateWithdrawalIsTakenUpAgain() {
        given(GIVES_UP)
                .whenPublishingA(new AttentionRetried(ENROLLMENT, null, "late", Actor.SYSTEM))
                .expectDispatchedCommands(release(ReleaseReason.WITHDRAWN), QUOTE, ASK_SHARE);
    }

    @Test
    void aCancelledOfferingGivesEverythingBack() {
        givenNothing()
                .whenPublishingA(CALLED_OFF)
                .expectActiveSagas(1)
                .expectDispatchedCommands(release(ReleaseReason.ENROLLMENT_CANCELLED), ASK_ALL);
        given(CALLED_OFF)
                .whenPublishingA(GONE_BACK)
                .expectActiveSagas(0)
                .expectDispatchedCommands(release(ReleaseReason.ENROLLMENT_CANCELLED), CANCEL);
    }

    @Test
    void aCancelledOfferingThatCostNothingJustEnds() {
        failing.put(RequestRefund.class, nothingLeft());
        givenNothing()
                .whenPublishingA(CALLED_OFF)
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        ASK_ALL,
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        CANCEL);
    }

    @Test
    void anOfferingThatIsCancelledLeavesARefundThatFailedBeforeBesideItsEnd() {
        failing.put(RequestRefund.class, nothingLeft());
        given(DID_NOT_GO_BACK)
                .whenPublishingA(CALLED_OFF)
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        ASK_ALL,
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        CANCEL);
    }

    @Test
    void lateMoneyAfterACancellationThatWasHeardAfterTheEndIsLateLikeAnyOther() {
        answers.put(ReinstateEnrollment.class, false);
        var late = new LatePaymentReceived(PAYMENT, ENROLLMENT, 1, "charge-1", PRICE, null);
        given(CALLED_OFF, late)
                .whenPublishingA(new RefundFailed(
                        PAYMENT,
                        ENROLLMENT,
                        new RefundId(NameBasedId.of("refund", PAYMENT + "/charge-1")),
                        PRICE,
                        "no"))
                .expectActiveSagas(0)
                .expectDispatchedCommands(new RaiseMatter(ENROLLMENT, AttentionReason.REFUND_FAILED, "no", null));
    }

    @Test
    @Tag("R27")
    void aRefundThatFailedBeforeKeepsNobodyFromWithdrawing() {
        var before = new RefundId(NameBasedId.of("test-refund", "staff"));
        given(new RefundFailed(PAYMENT, ENROLLMENT, before, PRICE, "no"), GIVES_UP)
                .whenPublishingA(new RefundCompleted(PAYMENT, ENROLLMENT, SHARE, PRICE, false))
                .expectActiveSagas(0)
                .expectDispatchedCommands(new WithdrawEnrollment(ENROLLMENT));
    }

    private static Refused nothingLeft() {
        return new Refused(RefusalCode.NOT_REFUNDABLE, "nothing left");
    }
}
