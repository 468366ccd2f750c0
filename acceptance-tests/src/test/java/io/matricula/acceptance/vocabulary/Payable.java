package io.matricula.acceptance.vocabulary;

import io.matricula.acceptance.http.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A way to pay. */
public record Payable(String method, @Nullable String cardToken) {

    public static Payable card(String token) {
        return new Payable("CARD", token);
    }

    public static Payable pix() {
        return new Payable("PIX", null);
    }

    public static Payable boleto() {
        return new Payable("BOLETO", null);
    }

    Map<String, Object> asBody() {
        return Json.object("method", method, "cardToken", cardToken);
    }
}
