package io.matricula.financial.gateway;

import static io.matricula.financial.gateway.GatewayFacts.KEY;
import static io.matricula.financial.gateway.GatewayFacts.ORDER;
import static io.matricula.financial.gateway.GatewayFacts.PAID;
import static io.matricula.financial.gateway.GatewayFacts.PAYMENT;
import static io.matricula.financial.gateway.GatewayFacts.PRICE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.matricula.financial.payment.ChargeOutcome;
import io.matricula.financial.payment.RecordCharge;
import io.matricula.financial.payment.RecordRefund;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentRequested;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whenever this fact, then that command. */
class PolicyTest {

    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");
    private static final EnrollmentId ENROLLMENT = new EnrollmentId(new UUID(0, 2));
    private static final RefundId REFUND = new RefundId(new UUID(0, 3));
    private static final RefundOrder REFUND_ORDER = new RefundOrder(REFUND, "ch_1", PRICE);
    private static final PaymentRequested REQUESTED =
            new PaymentRequested(PAYMENT, ENROLLMENT, PRICE, PaymentMethod.CARD, "tok_approved", Instant.EPOCH);

    private final PaymentGateway provider = mock(PaymentGateway.class);
    private final Commands commands = mock(Commands.class);
    private final ResilientGateway gateway = new ResilientGateway(provider, Duration.ofMillis(100));
    private final RefundPolicy refunds = new RefundPolicy(gateway, commands, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aRequestedPaymentIsCharged() {
        when(provider.charge(ORDER)).thenReturn(CompletableFuture.completedStage(PAID));
        charges(false).on(REQUESTED);
        verify(commands).send(new RecordCharge(PAYMENT, 1, ChargeOutcome.PAID, "ch_1", PRICE, null, null));
    }

    @Test
    void anotherMethodIsAnotherCharge() {
        var second = new ChargeOrder(new ChargeKey(PAYMENT, 2), PRICE, PaymentMethod.PIX, null);
        var pending = new ChargeAnswer(ChargeOutcome.PENDING, "ch_2", null, null);
        when(provider.charge(second)).thenReturn(CompletableFuture.completedStage(pending));
        charges(false)
                .on(new PaymentMethodChanged(PAYMENT, ENROLLMENT, 2, PRICE, PaymentMethod.PIX, null, Instant.EPOCH));
        verify(commands).send(new RecordCharge(PAYMENT, 2, ChargeOutcome.PENDING, "ch_2", null, null, null));
    }

    @Test
    void aSuspectedPaymentIsDeclinedWithoutACharge() {
        charges(true).on(REQUESTED);
        verifyNoInteractions(provider);
        verify(commands)
                .send(new RecordCharge(
                        PAYMENT, 1, ChargeOutcome.DECLINED, null, null, DeclineReason.FRAUD_SUSPECTED, null));
    }

    @Test
    void aChargeWithoutAnswerIsUnknownNotDeclined() {
        when(provider.charge(ORDER)).thenReturn(new CompletableFuture<>());
        charges(false).on(REQUESTED);
        verify(commands).send(ChargeAnswer.none().recordedFor(KEY));
    }

    @Test
    void aRequestedRefundIsGiven() {
        when(provider.refund(REFUND_ORDER)).thenReturn(CompletableFuture.completedStage(RefundAnswer.done()));
        refunds.on(new RefundRequested(PAYMENT, ENROLLMENT, REFUND, "ch_1", PRICE, "goodwill", Actor.SYSTEM), NOW);
        verify(commands).send(recorded(true, null));
    }

    @Test
    void aRetriedRefundThatIsRefusedFails() {
        when(provider.refund(REFUND_ORDER))
                .thenReturn(CompletableFuture.completedStage(RefundAnswer.failed("refused")));
        refunds.on(new RefundRetried(PAYMENT, ENROLLMENT, REFUND, "ch_1", PRICE), NOW);
        verify(commands).send(recorded(false, "refused"));
    }

    @Test
    void aRefundWithoutAnswerIsAskedForAgain() {
        when(provider.refund(REFUND_ORDER)).thenReturn(new CompletableFuture<>());
        var retried = new RefundRetried(PAYMENT, ENROLLMENT, REFUND, "ch_1", PRICE);
        assertThatThrownBy(() -> refunds.on(retried, NOW.minus(Duration.ofMinutes(4))))
                .isInstanceOf(GatewayUnreachable.class);
        verifyNoInteractions(commands);
    }

    @Test
    void aRefundWithoutAnswerFailsInTheEndSoThatAPersonSeesIt() {
        when(provider.refund(REFUND_ORDER)).thenReturn(new CompletableFuture<>());
        refunds.on(new RefundRetried(PAYMENT, ENROLLMENT, REFUND, "ch_1", PRICE), NOW.minus(Duration.ofMinutes(5)));
        verify(commands).send(recorded(false, "The gateway did not answer: TimeoutException"));
    }

    private ChargePolicy charges(boolean suspected) {
        return new ChargePolicy(new Charging(order -> suspected, gateway), commands);
    }

    private static RecordRefund recorded(boolean succeeded, @Nullable String error) {
        return new RecordRefund(PAYMENT, REFUND, succeeded, error);
    }
}
