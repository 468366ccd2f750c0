package io.matricula.financial.gateway.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.financial.gateway.ChargeAnswer;
import io.matricula.financial.gateway.ChargeKey;
import io.matricula.financial.gateway.ChargeOrder;
import io.matricula.financial.gateway.RefundAnswer;
import io.matricula.financial.gateway.RefundOrder;
import io.matricula.financial.payment.ChargeOutcome;
import io.matricula.shared.Money;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedGatewayTest {

    private static final ChargeKey KEY = new ChargeKey(new PaymentId(new UUID(0, 1)), 1);
    private static final Money PRICE = Money.of("199.90", "BRL");

    private final RememberedRecords records = new RememberedRecords();
    private SimulatedGateway gateway = started();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "tok_approved, PAID,",
        "tok_refund_fails, PAID,",
        "tok_refund_flaky, PAID,",
        "tok_declined, DECLINED, DECLINED",
        "tok_insufficient_funds, DECLINED, INSUFFICIENT_FUNDS",
        "tok_fraud_suspected, DECLINED, FRAUD_SUSPECTED",
        "tok_of_nobody, DECLINED, DECLINED",
    })
    void theTokenDecides(String token, ChargeOutcome outcome, @Nullable DeclineReason reason) {
        ChargeAnswer answer = answerTo(gateway.charge(card(token)));
        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.declineReason()).isEqualTo(reason);
        assertThat(answer.amount()).isEqualTo(outcome == ChargeOutcome.PAID ? PRICE : null);
        assertThat(answerTo(gateway.find(KEY))).contains(answer);
    }

    @Test
    void theSameKeyIsChargedOnceAlsoAfterARestart() {
        ChargeAnswer first = answerTo(gateway.charge(card("tok_approved")));
        gateway.close();
        gateway = started();
        assertThat(answerTo(gateway.charge(card("tok_declined")))).isEqualTo(first);
    }

    @Test
    void anApprovedChargeIsOneWrite() {
        answerTo(gateway.charge(card("tok_approved")));
        assertThat(records.writes()).isEqualTo(1);
    }

    @Test
    void aTimeoutChargesButDoesNotAnswer() {
        assertThat(gateway.charge(card("tok_timeout")).toCompletableFuture())
                .failsWithin(Duration.ofMillis(200))
                .withThrowableOfType(java.util.concurrent.TimeoutException.class);
        assertThat(answerTo(gateway.find(KEY)))
                .hasValueSatisfying(answer -> assertThat(answer.outcome()).isEqualTo(ChargeOutcome.PAID));
    }

    @Test
    void aFlakyCardFailsTwiceThenApproves() {
        for (int failure = 1; failure <= 2; failure++) {
            assertThat(gateway.charge(card("tok_flaky")).toCompletableFuture()).failsWithin(Duration.ofSeconds(5));
            assertThat(answerTo(gateway.find(KEY))).isEmpty();
        }
        assertThat(answerTo(gateway.charge(card("tok_flaky"))).outcome()).isEqualTo(ChargeOutcome.PAID);
    }

    @ParameterizedTest
    @EnumSource(names = {"PIX", "BOLETO"})
    void othersWaitForTheirPayer(PaymentMethod method) {
        ChargeAnswer answer = answerTo(gateway.charge(new ChargeOrder(KEY, PRICE, method, null)));
        assertThat(answer.outcome()).isEqualTo(ChargeOutcome.PENDING);
        assertThat(answer.amount()).isNull();
    }

    @Test
    void nothingIsKnownOfAChargeNobodyMade() {
        assertThat(answerTo(gateway.find(KEY))).isEmpty();
        assertThat(refunded("ch_unknown").error()).isNotNull();
    }

    @Test
    void moneyGoesBackUnlessTheCardSaysOtherwise() {
        assertThat(refunded(chargedBy("tok_approved")).error()).isNull();
        var second = new ChargeOrder(new ChargeKey(KEY.paymentId(), 2), PRICE, PaymentMethod.CARD, "tok_refund_fails");
        String bad = String.valueOf(answerTo(gateway.charge(second)).chargeId());
        assertThat(refunded(bad).error()).isNotNull();
    }

    @Test
    void aFlakyRefundFailsTwiceThenSucceedsAlsoAfterARestart() {
        String charge = chargedBy("tok_refund_flaky");
        assertThat(refunded(charge).error()).isNotNull();
        gateway.close();
        gateway = started();
        assertThat(refunded(charge).error()).isNotNull();
        assertThat(refunded(charge).error()).isNull();
        assertThat(refunded(charge).error()).isNull();
    }

    @Test
    void aRefundThatFailsNeverSucceeds() {
        String charge = chargedBy("tok_refund_fails");
        for (int refund = 1; refund <= 4; refund++) {
            assertThat(refunded(charge).error()).isNotNull();
        }
    }

    @Test
    void aChargeThatWasSettledLongAgoIsRefundedWithoutBeingRemembered() {
        assertThat(refunded("sim_" + KEY).error()).isNull();
        assertThat(refunded("sim_unknown").error()).isNotNull();
    }

    @Test
    void aRefundOfAnApprovedChargeIsNoWrite() {
        String charge = chargedBy("tok_approved");
        refunded(charge);
        assertThat(records.writes()).isEqualTo(1);
    }

    @ParameterizedTest(name = "refundable {0}")
    @ValueSource(booleans = {true, false})
    void whatWasRememberedBeforeRefundsCouldBeFlakyIsReadAsItWas(boolean refundable) {
        records.putIfAbsent(
                "simulated-charge",
                KEY.toString(),
                """
                {"chargeId":"sim_%s","amount":{"amount":"199.90","currency":"BRL"},"outcome":"PAID",\
                "declineReason":null,"failures":0,"refundable":%s}"""
                        .formatted(KEY, refundable));
        assertThat(refunded("sim_" + KEY).error() == null).isEqualTo(refundable);
    }

    @Test
    void theTokenIsNotRemembered() {
        answerTo(gateway.charge(card("tok_approved")));
        assertThat(records.find("simulated-charge", KEY.toString()))
                .hasValueSatisfying(record -> assertThat(record).doesNotContain("tok_"));
    }

    @Test
    void oneCardIsSuspected() {
        assertThat(new SimulatedFraudCheck().suspects(card("tok_fraud_suspected")))
                .isTrue();
        assertThat(new SimulatedFraudCheck().suspects(card("tok_approved"))).isFalse();
    }

    private String chargedBy(String token) {
        return String.valueOf(answerTo(gateway.charge(card(token))).chargeId());
    }

    private RefundAnswer refunded(String chargeId) {
        return answerTo(gateway.refund(new RefundOrder(new RefundId(new UUID(0, 3)), chargeId, PRICE)));
    }

    private SimulatedGateway started() {
        return new SimulatedGateway(new SimulatedCharges(records), Executors.newSingleThreadExecutor());
    }

    private static ChargeOrder card(String token) {
        return new ChargeOrder(KEY, PRICE, PaymentMethod.CARD, token);
    }

    private static <T> T answerTo(CompletionStage<T> question) {
        return question.toCompletableFuture()
                .orTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }
}
