package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Views.Amount;
import io.matricula.acceptance.vocabulary.Views.ChargeView;
import io.matricula.acceptance.vocabulary.Views.PaymentView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The payment of an enrollment. */
public final class Payment {

    private final Matricula matricula;
    private final String id;

    Payment(Matricula matricula, String id) {
        this.matricula = matricula;
        this.id = id;
    }

    public String id() {
        return id;
    }

    public String path() {
        return "/v1/payments/" + id;
    }

    public PaymentView now() {
        return matricula.read(path(), PaymentView.class);
    }

    public Payment awaitStatus(String status) {
        Eventually.eventually(() -> assertThat(now().status()).isEqualTo(status));
        return this;
    }

    public Payment awaitRefunded(String amount) {
        Eventually.eventually(() -> assertThat(now().refunded()).isEqualTo(new Amount(amount, "BRL")));
        return this;
    }

    /** The payer pays the PIX code or the bank slip. */
    public Answer arrives() {
        return arrives(Map.of());
    }

    /** The payer pays, and the provider notifies in its own way. */
    public Answer arrives(Map<String, Object> manner) {
        return matricula.send(Call.post("/v1/simulated-gateway/charges/" + id + "/payment", manner));
    }

    /** The provider's news of the newest charge, once the provider has named it. */
    public Notification news(String id, String state, String amount) {
        Eventually.eventually(() -> assertThat(newestCharge().chargeId()).isNotNull());
        ChargeView charge = newestCharge();
        return new Notification(
                this.id + id,
                this.id,
                charge.attempt(),
                String.valueOf(charge.chargeId()),
                state,
                amount,
                Instant.now());
    }

    /** The provider notifies, and the product takes it. */
    public Payment notified(String id, String state, String amount) {
        Answer answer = matricula.sendSigned(news(id, state, amount));
        assertThat(answer.status()).as("%s of %s: %s", state, amount, answer).isEqualTo(204);
        return this;
    }

    public Payment awaitReceived(String amount) {
        Eventually.eventually(() -> assertThat(now().received()).isEqualTo(new Amount(amount, "BRL")));
        return this;
    }

    /** What came and went so far, as kind and amount. */
    public List<String> entries() {
        return now().entries().stream()
                .map(entry -> entry.kind() + " " + entry.amount().amount())
                .toList();
    }

    private ChargeView newestCharge() {
        List<ChargeView> charges = now().charges();
        return charges.get(charges.size() - 1);
    }

    public Answer refundAll() {
        return refund(Json.object("reason", "goodwill"));
    }

    public Answer refund(String amount) {
        return refund(Json.object("amount", Json.money(amount), "reason", "goodwill"));
    }

    private Answer refund(Map<String, Object> body) {
        return matricula.send(
                Call.post(path() + "/refunds", body).withKey(UUID.randomUUID().toString()));
    }
}
