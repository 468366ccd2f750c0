package io.matricula.financial;

import static io.matricula.shared.financial.PaymentMethod.BOLETO;
import static io.matricula.shared.financial.PaymentMethod.CARD;
import static io.matricula.shared.financial.PaymentMethod.PIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.matricula.financial.gateway.NotificationSignature;
import io.matricula.shared.Refused;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.command.ChangePaymentMethod;
import io.matricula.shared.financial.command.ExpirePayment;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.financial.event.RefundRequested;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PaymentStoryTest extends FinancialService {

    @Autowired
    private EventProcessingConfiguration processors;

    @ParameterizedTest(name = "{0} ends with {1}")
    @CsvSource({
        "tok_approved, PaymentConfirmed",
        "tok_declined, PaymentDeclined",
        "tok_insufficient_funds, PaymentDeclined",
        "tok_fraud_suspected, PaymentDeclined",
        "tok_flaky, PaymentConfirmed",
        "tok_refund_fails, PaymentConfirmed",
        "tok_refund_flaky, PaymentConfirmed",
        "tok_of_nobody, PaymentDeclined",
    })
    void eachCardHasItsEnding(String token, String ending) {
        awaitFacts(aPaymentBy(CARD, token), "PaymentRequested", ending);
    }

    @Test
    void aChargeWhoseAnswerNeverComesIsReconciled() {
        awaitFacts(aPaymentBy(CARD, "tok_timeout"), "PaymentRequested", "ChargeUncertain", "PaymentConfirmed");
    }

    @ParameterizedTest(name = "notified as {0}")
    @ValueSource(strings = {"{}", "{\"duplicate\":true}", "{\"outOfOrder\":true}"})
    void aPayerPaysAndIsCountedOnceHoweverItIsNotified(String how) {
        PaymentId payment = aPaymentBy(PIX, null);
        awaitFacts(payment, "PaymentRequested", "PaymentPending");
        assertThat(pay(payment, how).statusCode()).isEqualTo(202);
        assertThat(factsOf(payment)).containsExactly("PaymentRequested", "PaymentPending", "PaymentConfirmed");
        assertThat(pay(payment, how).statusCode()).isEqualTo(202);
        assertThat(factsOf(payment)).hasSize(3);
    }

    @Test
    void aPayerMayComeAtOnceAndWithoutABody() {
        PaymentId payment = aPaymentBy(BOLETO, null);
        HttpResponse<String> answer = post("/v1/simulated-gateway/charges/" + payment + "/payment", null);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(factsOf(payment)).contains("PaymentConfirmed");
    }

    @Test
    void moneyThatComesAfterTheEndIsLateNotLost() {
        PaymentId payment = aPaymentBy(PIX, null);
        awaitFacts(payment, "PaymentRequested", "PaymentPending");
        commands.fromProcess().send(new ExpirePayment(payment, ExpiryReason.DEADLINE));
        pay(payment, "{}");
        assertThat(factsOf(payment)).endsWith("PaymentExpired", "LatePaymentReceived");
    }

    @Test
    void aDeclinedPayerMayPayAfterAll() {
        PaymentId payment = aPaymentBy(CARD, "tok_declined");
        awaitFacts(payment, "PaymentRequested", "PaymentDeclined");
        pay(payment, "{}");
        assertThat(factsOf(payment)).endsWith("LatePaymentReceived");
    }

    @Test
    void moneyThatComesTwiceGoesBackOnce() {
        PaymentId payment = aPaymentBy(PIX, null);
        awaitFacts(payment, "PaymentRequested", "PaymentPending");
        commands.fromProcess().send(new ChangePaymentMethod(payment, BOLETO, null, Instant.now(), 1));
        awaitFacts(payment, "PaymentRequested", "PaymentPending", "PaymentMethodChanged", "PaymentPending");
        pay(payment, "{}");
        String body = news(payment, "ntf_9", "PAID", "199.90");
        assertThat(notified(body).statusCode()).isEqualTo(204);
        assertThat(notified(body).statusCode()).isEqualTo(204);
        awaitFacts(
                payment,
                "PaymentRequested",
                "PaymentPending",
                "PaymentMethodChanged",
                "PaymentPending",
                "PaymentConfirmed",
                "SurplusPaymentReceived",
                "RefundRequested",
                "RefundCompleted");
    }

    @Test
    void tooLittleMoneyConfirmsNothingUntilTheRestCame() {
        PaymentId payment = aPaymentBy(PIX, null);
        awaitFacts(payment, "PaymentRequested", "PaymentPending");
        assertThat(notified(news(payment, "ntf_1", "PAID", "0.01")).statusCode())
                .isEqualTo(204);
        assertThat(notified(news(payment, "ntf_1", "PAID", "0.01")).statusCode())
                .isEqualTo(204);
        assertThat(factsOf(payment)).endsWith("PaymentPending", "PartialPaymentReceived");
        assertThat(notified(news(payment, "ntf_2", "PAID", "199.89")).statusCode())
                .isEqualTo(204);
        assertThat(factsOf(payment)).endsWith("PartialPaymentReceived", "PaymentConfirmed");
    }

    @Test
    void tooMuchMoneyConfirmsAndTheSurplusGoesBack() {
        PaymentId payment = aPaymentBy(PIX, null);
        awaitFacts(payment, "PaymentRequested", "PaymentPending");
        assertThat(notified(news(payment, "ntf_1", "PAID", "250.00")).statusCode())
                .isEqualTo(204);
        awaitFacts(
                payment,
                "PaymentRequested",
                "PaymentPending",
                "PaymentConfirmed",
                "SurplusPaymentReceived",
                "RefundRequested",
                "RefundCompleted");
    }

    @Test
    void aChargeThatTheGatewayHasNotNamedYetIsVerifiedThere() {
        PaymentId payment = aPaymentBy(CARD, "tok_timeout");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> notified(news(payment, "ntf_1", "PAID", "199.90")).statusCode(), status -> status == 204);
        assertThat(notified(news(payment, "ntf_2", "PAID", "199.90").replace("sim_", "foreign_"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(factsOf(payment)).containsOnlyOnce("PaymentConfirmed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUNDED", "CHARGED_BACK"})
    void whatTheProviderTakesBackIsEnteredOnce(String state) {
        PaymentId payment = aPaymentBy(CARD, "tok_approved");
        awaitFacts(payment, "PaymentRequested", "PaymentConfirmed");
        assertThat(notified(news(payment, "ntf_7", state, "30.00")).statusCode())
                .isEqualTo(204);
        assertThat(notified(news(payment, "ntf_7", state, "30.00")).statusCode())
                .isEqualTo(204);
        assertThat(factsOf(payment)).endsWith("PaymentConfirmed", "MoneyTakenBack");
        refund(
                payment,
                "{\"reason\":\"all\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        awaitFacts(
                payment,
                "PaymentRequested",
                "PaymentConfirmed",
                "MoneyTakenBack",
                "RefundRequested",
                "RefundCompleted");
        var requested = (RefundRequested) events.readEvents(payment.toString())
                .asStream()
                .skip(3)
                .findFirst()
                .orElseThrow()
                .getPayload();
        assertThat(requested.amount()).hasToString("169.90 BRL");
    }

    @Test
    void aRefundIsAskedForOnceAndGoesBack() {
        PaymentId payment = aPaymentBy(CARD, "tok_approved");
        awaitFacts(payment, "PaymentRequested", "PaymentConfirmed");
        String[] headers = {"Idempotency-Key", "refund-1"};
        String body = "{\"amount\":{\"amount\":\"50.00\",\"currency\":\"BRL\"},\"reason\":\"goodwill\"}";
        HttpResponse<String> first = refund(payment, body, headers);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.headers().firstValue("Location")).contains("/v1/payments/" + payment);
        assertThat(refund(payment, body, headers).body())
                .isEqualTo(first.body())
                .contains("refundId");
        awaitFacts(payment, "PaymentRequested", "PaymentConfirmed", "RefundRequested", "RefundCompleted");
        var requested = (RefundRequested) events.readEvents(payment.toString())
                .asStream()
                .skip(2)
                .findFirst()
                .orElseThrow()
                .getPayload();
        assertThat(requested.actor().name()).isEqualTo("clerk");
        assertThat(requested.amount()).hasToString("50.00 BRL");
        assertThat(first.body()).contains(requested.refundId().toString());
    }

    @Test
    void allThatIsLeftGoesBackAndNoMore() {
        PaymentId payment = aPaymentBy(CARD, "tok_approved");
        awaitFacts(payment, "PaymentRequested", "PaymentConfirmed");
        assertThat(refund(
                                payment,
                                "{\"reason\":\"all\"}",
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(202);
        HttpResponse<String> again = refund(
                payment,
                "{\"reason\":\"all\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("NOT_REFUNDABLE");
    }

    @Test
    void aRefundThatFailsMayBeTriedAgain() {
        PaymentId payment = aPaymentBy(CARD, "tok_refund_fails");
        awaitFacts(payment, "PaymentRequested", "PaymentConfirmed");
        refund(
                payment,
                "{\"reason\":\"all\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        awaitFacts(payment, "PaymentRequested", "PaymentConfirmed", "RefundRequested", "RefundFailed");
        commands.fromProcess().send(new RetryRefund(payment));
        awaitFacts(
                payment,
                "PaymentRequested",
                "PaymentConfirmed",
                "RefundRequested",
                "RefundFailed",
                "RefundRetried",
                "RefundFailed");
    }

    @Test
    void aRefundIsTriedUntilItSucceeds() {
        PaymentId payment = aPaymentBy(CARD, "tok_refund_flaky");
        var facts = new ArrayList<>(List.of("PaymentRequested", "PaymentConfirmed"));
        awaitFacts(payment, facts.toArray(String[]::new));
        refund(
                payment,
                "{\"reason\":\"all\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        facts.addAll(List.of("RefundRequested", "RefundFailed"));
        awaitFacts(payment, facts.toArray(String[]::new));
        commands.fromProcess().send(new RetryRefund(payment));
        facts.addAll(List.of("RefundRetried", "RefundFailed"));
        awaitFacts(payment, facts.toArray(String[]::new));
        commands.fromProcess().send(new RetryRefund(payment));
        facts.addAll(List.of("RefundRetried", "RefundCompleted"));
        awaitFacts(payment, facts.toArray(String[]::new));
    }

    @Test
    void whatNobodyRequestedCannotExpire() {
        assertThatThrownBy(() -> commands.fromProcess()
                        .send(new ExpirePayment(new PaymentId(UUID.randomUUID()), ExpiryReason.DEADLINE)))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("code", io.matricula.shared.RefusalCode.NOT_FOUND);
    }

    /** R22: nothing that charges or refunds can be replayed, nor does it begin with a replay. */
    @ParameterizedTest
    @ValueSource(strings = {"payment-charges", "payment-refunds", "payment-reconciliation"})
    void aReplayChargesAndRefundsNobody(String name) {
        PooledStreamingEventProcessor processor = processors
                .eventProcessor(name, PooledStreamingEventProcessor.class)
                .orElseThrow();
        assertThat(processor.supportsReset()).isFalse();
        assertThat(processor.processingStatus()).isNotEmpty();
        assertThat(processor.processingStatus().values())
                .allSatisfy(segment -> assertThat(ReplayToken.isReplay(segment.getTrackingToken()))
                        .isFalse());
    }

    @Test
    void theDocumentStatesWhatMayBeSentAndItsLimits() {
        JsonNode document = JsonMapper.shared().readTree(get("/v3/api-docs").body());
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.at("/RefundRequest/properties/reason/maxLength").asInt())
                .isEqualTo(500);
        assertThat(schemas.at("/GatewayNotification/properties/attempt/maximum").asInt())
                .isEqualTo(1000);
        assertThat(document.at(
                                "/paths/~1v1~1gateway-notifications/post/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/GatewayNotification");
    }

    private HttpResponse<String> pay(PaymentId payment, String how) {
        return post("/v1/simulated-gateway/charges/" + payment + "/payment", how);
    }

    private HttpResponse<String> refund(PaymentId payment, String body, String... headers) {
        return post("/v1/payments/" + payment + "/refunds", body, headers);
    }

    private static String news(PaymentId payment, String notificationId, String state, String amount) {
        return """
                {"notificationId":"%s","sentAt":"%s","paymentId":"%s","attempt":1,"chargeId":"sim_%s/1","state":"%s",\
                "amount":{"amount":"%s","currency":"BRL"}}"""
                .formatted(notificationId, Instant.now(), payment, payment, state, amount);
    }

    private HttpResponse<String> notified(String body) {
        var signature = new NotificationSignature(List.of(SECRET.getBytes(StandardCharsets.UTF_8)));
        return post(
                "/v1/gateway-notifications",
                body,
                "X-Gateway-Signature",
                signature.of(body.getBytes(StandardCharsets.UTF_8)));
    }
}
