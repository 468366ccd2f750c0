package io.matricula.financial;

import static io.matricula.shared.financial.PaymentMethod.PIX;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.financial.gateway.NotificationSignature;
import io.matricula.shared.financial.PaymentId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input changes nothing, and the answer names the field or the rule. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest extends FinancialService {

    private static final String UNKNOWN = "00000000-0000-4000-8000-00000000dead";
    private static final NotificationSignature SIGNATURE =
            new NotificationSignature(List.of(SECRET.getBytes(StandardCharsets.UTF_8)));

    private @Nullable PaymentId pending;

    @BeforeAll
    void aPendingPayment() {
        PaymentId payment = aPaymentBy(PIX, null);
        awaitFacts(payment, "PaymentRequested", "PaymentPending");
        pending = payment;
    }

    @AfterEach
    void nothingChanged() {
        assertThat(factsOf(payment())).isEqualTo(List.of("PaymentRequested", "PaymentPending"));
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"reason":                                                                      | 400 | JSON
                    []                                                                              | 400 | body
                    null                                                                            | 400 |
                    {}                                                                              | 422 | reason
                    {"reason":"  "}                                                                 | 422 | reason
                    {"reason":null}                                                                 | 422 | reason
                    {"reason":7}                                                                    | 400 | reason
                    {"reason":"x","why":"y"}                                                        | 422 | why
                    {"reason":"x","reason":"y"}                                                     | 400 |
                    {"reason":"x","amount":"10.00"}                                                 | 400 | amount
                    {"reason":"x","amount":{}}                                                      | 422 | amount
                    {"reason":"x","amount":{"amount":10.00,"currency":"BRL"}}                       | 400 | amount
                    {"reason":"x","amount":{"amount":"ten","currency":"BRL"}}                       | 422 | amount
                    {"reason":"x","amount":{"amount":"-1.00","currency":"BRL"}}                     | 422 | amount
                    {"reason":"x","amount":{"amount":"0.00","currency":"BRL"}}                      | 422 | amount
                    {"reason":"x","amount":{"amount":"1.001","currency":"BRL"}}                     | 422 | amount
                    {"reason":"x","amount":{"amount":"1e9","currency":"BRL"}}                       | 422 | amount
                    {"reason":"x","amount":{"amount":"99999999999999999999","currency":"BRL"}}      | 422 | amount
                    {"reason":"x","amount":{"amount":"1.00","currency":"USD"}}                      | 422 | amount.currency
                    {"reason":"x","amount":{"amount":"1.00","currency":"ZZZ"}}                      | 422 | amount.currency
                    {"reason":"x","amount":{"amount":"1.00","currency":"real"}}                     | 422 | amount.currency
                    {"reason":"x"}                                                                  | 409 | NOT_REFUNDABLE
                    {"reason":"x","amount":{"amount":"1.00","currency":"BRL"}}                      | 409 | NOT_REFUNDABLE
                    """)
    void refunds(String body, int status, @Nullable String named) {
        expect(refund(payment().toString(), body), status, named);
    }

    @Test
    void refundsOfUnknownPaymentsAndHugeTexts() {
        String refunds = "/v1/payments/" + payment() + "/refunds";
        expect(refund(UNKNOWN.toString(), reason("x")), 404, "NOT_FOUND");
        expect(post(refunds, reason("x")), 422, "Idempotency-Key");
        expect(post("/v1/payments/not-an-id/refunds", "{\"reason\":\"x\"}"), 400, "id");
        expect(post(refunds, reason("x".repeat(501))), 422, "reason");
        expect(post(refunds, reason("x".repeat(70_000))), 413, "TOO_LARGE");
        expect(post(refunds, reason("x"), "Content-Type", "text/plain"), 415, "application/json");
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"notificationId":                                                              | 400 | JSON
                    null                                                                            | 400 | body
                    []                                                                              | 400 | body
                    {}                                                                              | 422 | notificationId
                    {%1$s,"state":"PAID"}                                                     | 422 | amount
                    {%1$s,"state":"REFUNDED"}                                                 | 422 | amount
                    {%1$s,"state":"CHARGED_BACK"}                                             | 422 | amount
                    {%1$s,"state":"CHARGED_BACK","amount":{"amount":"1.00","currency":"BRL"}} | 409 | NOT_REFUNDABLE
                    {%1$s,"state":"PAID","amount":{"amount":"-1","currency":"BRL"}}           | 422 | amount
                    {%1$s,"state":"PAID","amount":{"amount":"0.00","currency":"BRL"}}         | 422 | amount
                    {%1$s,"state":"PAID","amount":{"amount":"1.00","currency":"USD"}}         | 422 | amount.currency
                    {%1$s,"state":"REFUNDED","amount":{"amount":"1.00","currency":"USD"}}     | 422 | amount.currency
                    {%1$s,"state":"PAID","amount":{"amount":1,"currency":"BRL"}}              | 400 | amount
                    {%1$s,"state":"UNKNOWN"}                                                  | 422 | state
                    {%1$s,"state":1}                                                          | 400 | state
                    {%1$s,"state":"PENDING","card":"4111111111111111"}                        | 422 | card
                    {%2$s,"attempt":2,"state":"PENDING"}                                      | 422 | attempt
                    {%2$s,"attempt":0,"state":"PENDING"}                                      | 422 | attempt
                    {%2$s,"attempt":-1,"state":"PENDING"}                                     | 422 | attempt
                    {%2$s,"attempt":99999999999,"state":"PENDING"}                            | 422 | attempt
                    {%2$s,"attempt":"1","state":"PENDING"}                                    | 400 | attempt
                    {%2$s,"state":"PENDING"}                                                  | 422 | attempt
                    """)
    void notifications(String template, int status, String named) {
        String ids = "\"notificationId\":\"n\",\"sentAt\":\"" + Instant.now() + "\",\"chargeId\":\"sim_" + payment()
                + "/1\",\"paymentId\":\"" + payment() + "\"";
        expect(notified(template.formatted(ids + ",\"attempt\":1", ids)), status, named);
    }

    @ParameterizedTest(name = "a foreign charge that says {0}")
    @ValueSource(strings = {"PENDING", "PAID", "DECLINED", "REFUNDED", "CHARGED_BACK"})
    void notificationsOfForeignCharges(String state) {
        PaymentId other = aPaymentBy(PIX, null);
        for (String chargeId : List.of("ch_of_nobody", "sim_" + other + "/1")) {
            expect(notified(news(payment().toString(), "n", chargeId, state, Instant.now())), 422, "chargeId");
        }
    }

    @ParameterizedTest(name = "{0} minutes ago is {1}")
    @CsvSource({"6, 401", "60000, 401", "-6, 401"})
    void notificationsThatWereSentLongAgo(long minutes, int status) {
        Instant sentAt = Instant.now().minus(Duration.ofMinutes(minutes));
        expect(
                notified(news(payment().toString(), "n", "sim_" + payment() + "/1", "DECLINED", sentAt)),
                status,
                "UNAUTHENTICATED");
    }

    @Test
    void notificationsThatDoNotSayWhenTheyWereSent() {
        String body = news(payment().toString(), "n").replaceFirst("\"sentAt\":\"[^\"]*\",", "");
        expect(notified(body), 422, "sentAt");
        expect(
                notified(news(payment().toString(), "n").replaceFirst("\"sentAt\":\"[^\"]*\"", "\"sentAt\":\"now\"")),
                422,
                "sentAt");
    }

    @Test
    void notificationsOfUnknownPaymentsAndHugeTexts() {
        expect(notified(news(UNKNOWN, "n")), 404, "NOT_FOUND");
        expect(notified(news("7", "n")), 422, "paymentId");
        expect(notified(news(payment().toString(), "n".repeat(101))), 422, "notificationId");
        expect(notified(news(payment().toString(), "n".repeat(70_000))), 413, "TOO_LARGE");
    }

    @Test
    void notificationsWithoutTheRightSignature() {
        String paid = news(payment().toString(), "n");
        expect(post("/v1/gateway-notifications", paid), 401, "UNAUTHENTICATED");
        expect(post("/v1/gateway-notifications", null), 401, "UNAUTHENTICATED");
        for (String wrong : List.of(
                "x", "sha256=", SIGNATURE.of(new byte[0]), SIGNATURE.of(paid.getBytes(StandardCharsets.UTF_8)) + "0")) {
            expect(post("/v1/gateway-notifications", paid, "X-Gateway-Signature", wrong), 401, "UNAUTHENTICATED");
        }
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"duplicate":              | 400 | JSON
                    {"duplicate":"yes"}        | 400 | duplicate
                    {"outOfOrder":1}           | 400 | outOfOrder
                    {"late":true}              | 422 | late
                    """)
    void simulatedPayments(String body, int status, String named) {
        expect(post("/v1/simulated-gateway/charges/" + payment() + "/payment", body), status, named);
    }

    @Test
    void simulatedPaymentsOfUnknownPayments() {
        expect(post("/v1/simulated-gateway/charges/" + UNKNOWN + "/payment", "{}"), 404, "NOT_FOUND");
        expect(post("/v1/simulated-gateway/charges/not-an-id/payment", "{}"), 400, "paymentId");
    }

    private HttpResponse<String> refund(String payment, String body) {
        return post(
                "/v1/payments/" + payment + "/refunds",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private PaymentId payment() {
        return java.util.Objects.requireNonNull(pending);
    }

    private HttpResponse<String> notified(String body) {
        return post(
                "/v1/gateway-notifications",
                body,
                "X-Gateway-Signature",
                SIGNATURE.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String news(String payment, String notificationId) {
        return news(payment, notificationId, "sim_" + payment + "/1", "PENDING", Instant.now());
    }

    private static String news(String payment, String notificationId, String chargeId, String state, Instant sentAt) {
        return """
                {"notificationId":"%s","sentAt":"%s","paymentId":"%s","attempt":1,"chargeId":"%s","state":"%s",\
                "amount":{"amount":"1.00","currency":"BRL"}}"""
                .formatted(notificationId, sentAt, payment, chargeId, state);
    }

    private static String reason(String text) {
        return "{\"reason\":\"" + text + "\"}";
    }

    private static void expect(HttpResponse<String> answer, int status, @Nullable String named) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(named == null ? "code" : named);
    }
}
