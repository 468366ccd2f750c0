package io.matricula.financial.gateway;

import static io.matricula.financial.gateway.GatewayFacts.KEY;
import static io.matricula.financial.gateway.GatewayFacts.ORDER;
import static io.matricula.financial.gateway.GatewayFacts.PAID;
import static io.matricula.financial.gateway.GatewayFacts.PAYMENT;
import static io.matricula.financial.gateway.GatewayFacts.PRICE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.matricula.financial.payment.Attempt;
import io.matricula.financial.payment.Attempts;
import io.matricula.financial.payment.ChargeOutcome;
import io.matricula.financial.payment.ChargeState;
import io.matricula.financial.payment.PaymentQuote;
import io.matricula.financial.payment.QuotePayment;
import io.matricula.financial.payment.RecordCharge;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.ReconciliationDue;
import io.matricula.shared.financial.event.ReconciliationRequested;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationPolicyTest {

    private static final Instant NOW = Instant.parse("2027-02-01T12:00:00Z");
    private static final EnrollmentId ENROLLMENT = new EnrollmentId(new UUID(0, 2));

    private final PaymentGateway provider = mock(PaymentGateway.class);
    private final Commands commands = mock(Commands.class);
    private final Timers timers = mock(Timers.class);
    private final ResilientGateway gateway = new ResilientGateway(provider, Duration.ofMillis(100));
    private final ReconciliationPolicy policy = new ReconciliationPolicy(
            gateway, new Charging(order -> false, gateway), commands, timers, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void anUncertainChargeIsLookedUpInASecond() {
        policy.on(new ChargeUncertain(PAYMENT, ENROLLMENT, 1));
        verify(timers).schedule(NOW.plusSeconds(1), due(1));
    }

    @Test
    void soIsOneThatAPersonAsksFor() {
        policy.on(new ReconciliationRequested(PAYMENT, ENROLLMENT, 1));
        verify(timers).schedule(NOW.plusSeconds(1), due(1));
    }

    @Test
    void whatTheGatewayKnowsIsRecorded() {
        given(ChargeState.UNCERTAIN, true);
        when(provider.find(KEY)).thenReturn(CompletableFuture.completedStage(Optional.of(PAID)));
        policy.on(due(1));
        verify(commands).send(PAID.recordedFor(KEY));
        verifyNoInteractions(timers);
    }

    @Test
    void aChargeTheGatewayNeverGotIsMadeUnderTheSameKey() {
        given(ChargeState.UNCERTAIN, true);
        when(provider.find(KEY)).thenReturn(CompletableFuture.completedStage(Optional.empty()));
        when(provider.charge(ORDER)).thenReturn(CompletableFuture.completedStage(PAID));
        policy.on(due(1));
        verify(commands).send(PAID.recordedFor(KEY));
    }

    @Test
    void aChargeNobodyWantsAnyMoreIsNotMade() {
        given(ChargeState.UNCERTAIN, false);
        when(provider.find(KEY)).thenReturn(CompletableFuture.completedStage(Optional.empty()));
        policy.on(due(4));
        verify(provider, never()).charge(any());
        verify(timers).schedule(NOW.plusSeconds(16), due(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 10})
    void whenItHadTimeToTurnUpItIsCertainlyNone(int round) {
        given(ChargeState.UNCERTAIN, false);
        when(provider.find(KEY)).thenReturn(CompletableFuture.completedStage(Optional.empty()));
        policy.on(due(round));
        verify(commands)
                .send(new RecordCharge(PAYMENT, 1, ChargeOutcome.DECLINED, null, null, DeclineReason.DECLINED, null));
    }

    @Test
    void aGatewayThatDoesNotAnswerIsAskedLater() {
        given(ChargeState.UNCERTAIN, true);
        when(provider.find(KEY)).thenReturn(new CompletableFuture<>());
        policy.on(due(2));
        verify(timers).schedule(NOW.plusSeconds(4), due(3));
        verify(commands, never()).send(any());
    }

    @Test
    void aChargeThatDoesNotAnswerAgainIsLookedUpLater() {
        given(ChargeState.UNCERTAIN, true);
        when(provider.find(KEY)).thenReturn(CompletableFuture.completedStage(Optional.empty()));
        when(provider.charge(ORDER)).thenReturn(new CompletableFuture<>());
        policy.on(due(1));
        verify(timers).schedule(NOW.plusSeconds(2), due(2));
        verify(commands, never()).send(any());
    }

    @Test
    void theRoundsEnd() {
        given(ChargeState.UNCERTAIN, true);
        when(provider.find(KEY)).thenReturn(new CompletableFuture<>());
        policy.on(due(10));
        verifyNoInteractions(timers);
    }

    @Test
    void aChargeThatIsCertainByNowIsLeftAlone() {
        given(ChargeState.PAID, false);
        policy.on(due(1));
        verifyNoInteractions(provider, timers);
        verify(commands, never()).send(any());
    }

    private void given(ChargeState state, boolean awaited) {
        var attempts = new Attempts(List.of(new Attempt(1, PaymentMethod.CARD, "tok_approved", PRICE, state, null)));
        when(commands.ask(new QuotePayment(PAYMENT), PaymentQuote.class))
                .thenReturn(new PaymentQuote(PRICE, awaited, attempts));
    }

    private static ReconciliationDue due(int round) {
        return new ReconciliationDue(PAYMENT, ENROLLMENT, 1, round);
    }
}
