package io.matricula.enrollment.saga;

import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.PAYMENT;
import static io.matricula.enrollment.Facts.PRICE;

import io.matricula.enrollment.enrollment.SettleMatter;
import io.matricula.shared.Actor;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.MatterRaised;
import io.matricula.shared.academic.event.MatterResolved;
import io.matricula.shared.academic.event.MatterSettled;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.RecordReturnOutside;
import io.matricula.shared.financial.command.RequestReconciliation;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.RefundCompleted;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R27, R28: what stands beside an enrollment is tried again, settled and resolved there. */
class MatterSagaTest extends SagaScenario {

    private static final Actor CLERK = new Actor("clerk");
    private static final MatterRaised REFUND_FAILED =
            new MatterRaised(ENROLLMENT, AttentionReason.REFUND_FAILED, "no", null);
    private static final MatterRaised PAYMENT_SHORT =
            new MatterRaised(ENROLLMENT, AttentionReason.PAYMENT_SHORT, "Of the payment 1.00 BRL is missing.", PRICE);
    private static final RefundId REFUND = new RefundId(NameBasedId.of("test-refund", "staff"));

    private ContinuedGivenState matters(Object... facts) {
        return given(new SagaTestFixture<>(MatterSaga.class), facts);
    }

    @Test
    void aRefundIsTriedAgainWhenAPersonSaysSo() {
        matters(REFUND_FAILED)
                .whenPublishingA(retried(AttentionReason.REFUND_FAILED))
                .expectActiveSagas(1)
                .expectDispatchedCommands(new RetryRefund(PAYMENT));
        matters(PAYMENT_SHORT)
                .whenPublishingA(retried(AttentionReason.PAYMENT_SHORT))
                .expectDispatchedCommands(new RequestReconciliation(PAYMENT));
        matters(REFUND_FAILED)
                .whenPublishingA(retried(AttentionReason.PAYMENT_SHORT))
                .expectNoDispatchedCommands();
    }

    private static AttentionRetried retried(AttentionReason kind) {
        return new AttentionRetried(ENROLLMENT, kind, "gateway is back", CLERK);
    }

    @Test
    void itIsSettledByItselfOnceNoRefundIsLeft() {
        var settle = new SettleMatter(ENROLLMENT, AttentionReason.REFUND_FAILED);
        matters(REFUND_FAILED)
                .whenPublishingA(new RefundCompleted(PAYMENT, ENROLLMENT, REFUND, PRICE, false))
                .expectNoDispatchedCommands();
        matters(REFUND_FAILED)
                .whenPublishingA(new RefundCompleted(PAYMENT, ENROLLMENT, REFUND, PRICE, true))
                .expectDispatchedCommands(settle);
        matters(REFUND_FAILED)
                .whenPublishingA(new MoneyReturnedOutside(PAYMENT, ENROLLMENT, PRICE, "cash", CLERK))
                .expectDispatchedCommands(settle);
        matters(PAYMENT_SHORT)
                .whenPublishingA(new RefundCompleted(PAYMENT, ENROLLMENT, REFUND, PRICE, true))
                .expectNoDispatchedCommands();
    }

    @Test
    void itEndsWithTheLastMatter() {
        var settled = new MatterSettled(ENROLLMENT, AttentionReason.REFUND_FAILED);
        matters(REFUND_FAILED).whenPublishingA(settled).expectActiveSagas(0);
        matters(REFUND_FAILED, PAYMENT_SHORT).whenPublishingA(settled).expectActiveSagas(1);
    }

    @Test
    @Tag("R28")
    void whatWentBackOutsideIsEnteredInThePayment() {
        matters(REFUND_FAILED)
                .whenPublishingA(resolved(AttentionOutcome.REFUNDED_OUTSIDE))
                .expectActiveSagas(0)
                .expectDispatchedCommands(new RecordReturnOutside(PAYMENT, "cash", CLERK));
        matters(REFUND_FAILED)
                .whenPublishingA(resolved(AttentionOutcome.CLOSED))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    private static MatterResolved resolved(AttentionOutcome outcome) {
        return new MatterResolved(ENROLLMENT, AttentionReason.REFUND_FAILED, outcome, "cash", CLERK);
    }
}
