package io.matricula.acceptance.vocabulary;

import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What the payment provider notifies of a charge.
 *
 * @param id the provider's id of the news
 * @param chargeId the provider's id of the charge
 * @param amount in BRL
 * @param sentAt when, or nothing to leave it out
 */
public record Notification(
        String id,
        String paymentId,
        int attempt,
        String chargeId,
        String state,
        String amount,
        @Nullable Instant sentAt) {

    public Notification of(String otherChargeId) {
        return new Notification(id, paymentId, attempt, otherChargeId, state, amount, sentAt);
    }

    public Notification sent(@Nullable Instant at) {
        return new Notification(id, paymentId, attempt, chargeId, state, amount, at);
    }

    /** The request, signed as the provider signs it. */
    Call signedWith(String secret) {
        String body = Json.write(body());
        return Call.send("POST", "/v1/gateway-notifications", body)
                .with("X-Gateway-Signature", "sha256=" + HexFormat.of().formatHex(hmac(secret, body)));
    }

    private Map<String, Object> body() {
        return Json.object(
                "notificationId",
                id,
                "sentAt",
                sentAt == null ? null : sentAt.toString(),
                "paymentId",
                paymentId,
                "attempt",
                attempt,
                "chargeId",
                chargeId,
                "state",
                state,
                "amount",
                Json.money(amount));
    }

    private static byte[] hmac(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
