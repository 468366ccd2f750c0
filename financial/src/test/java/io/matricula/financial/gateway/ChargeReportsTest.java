package io.matricula.financial.gateway;

import static io.matricula.financial.gateway.GatewayFacts.KEY;
import static io.matricula.financial.gateway.GatewayFacts.PAID;
import static io.matricula.financial.gateway.GatewayFacts.PAYMENT;
import static io.matricula.financial.gateway.GatewayFacts.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.matricula.financial.gateway.GatewayNotification.State;
import io.matricula.financial.payment.Attempt;
import io.matricula.financial.payment.Attempts;
import io.matricula.financial.payment.ChargeOutcome;
import io.matricula.financial.payment.ChargeState;
import io.matricula.financial.payment.PaymentQuote;
import io.matricula.financial.payment.QuotePayment;
import io.matricula.financial.payment.RecordCharge;
import io.matricula.financial.payment.RecordMoneyTakenBack;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.web.body.MoneyBody;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.TakeBackKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R24: news counts only of a charge that belongs to the payment. */
class ChargeReportsTest {

    private final PaymentGateway provider = mock(PaymentGateway.class);
    private final Commands commands = mock(Commands.class);
    private final ChargeReports reports =
            new ChargeReports(commands, new ResilientGateway(provider, Duration.ofMillis(100)));

    @Test
    void aChargeThatIsKnownNeedsNoQuestion() {
        given("ch_1");
        assertThat(reports.commandFor(news("ch_1", State.PAID)))
                .isEqualTo(new RecordCharge(PAYMENT, 1, ChargeOutcome.PAID, "ch_1", PRICE, null, "ntf_1"));
        verifyNoInteractions(provider);
    }

    @Test
    void anotherChargeThanTheKnownOneIsForeign() {
        given("ch_1");
        assertThatThrownBy(() -> reports.commandFor(news("ch_2", State.PAID))).isInstanceOf(InvalidRequest.class);
        verifyNoInteractions(provider);
    }

    @Test
    void aChargeThatIsNotKnownYetIsAskedFor() {
        given(null);
        when(provider.find(KEY)).thenReturn(CompletableFuture.completedStage(Optional.of(PAID)));
        assertThat(reports.commandFor(news("ch_1", State.PAID))).isInstanceOf(RecordCharge.class);
        assertThatThrownBy(() -> reports.commandFor(news("ch_2", State.PAID))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aChargeThatTheGatewayDoesNotKnowIsForeign() {
        given(null);
        when(provider.find(KEY)).thenReturn(CompletableFuture.completedStage(Optional.empty()));
        assertThatThrownBy(() -> reports.commandFor(news("ch_1", State.PAID))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aGatewayThatDoesNotAnswerIsToNotifyAgain() {
        given(null);
        when(provider.find(KEY)).thenReturn(new CompletableFuture<>());
        assertThatThrownBy(() -> reports.commandFor(news("ch_1", State.PAID))).isInstanceOf(NotReady.class);
    }

    @ParameterizedTest
    @EnumSource(TakeBackKind.class)
    void whatTheProviderTakesBackIsACommandOfItsOwn(TakeBackKind kind) {
        given("ch_1");
        assertThat(reports.commandFor(news("ch_1", State.valueOf(kind.name()))))
                .isEqualTo(new RecordMoneyTakenBack(PAYMENT, "ch_1", PRICE, kind, "ntf_1"));
    }

    private void given(@Nullable String chargeId) {
        var attempt = new Attempt(1, PaymentMethod.PIX, null, PRICE, ChargeState.STARTED, chargeId);
        when(commands.ask(new QuotePayment(PAYMENT), PaymentQuote.class))
                .thenReturn(new PaymentQuote(PRICE, true, new Attempts(List.of(attempt))));
    }

    private static GatewayNotification news(String chargeId, State state) {
        return new GatewayNotification(
                "ntf_1", Instant.EPOCH, PAYMENT.value(), 1, chargeId, state, new MoneyBody("199.90", "BRL"), null);
    }
}
