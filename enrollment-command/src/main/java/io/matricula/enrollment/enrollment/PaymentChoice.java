package io.matricula.enrollment.enrollment;

import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.platform.web.text.TextHoldsNoCardNumber;
import io.matricula.shared.financial.PaymentMethod;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record PaymentChoice(
        @NotNull PaymentMethod method,
        @Nullable
                @Size(min = 1, max = 100)
                @Pattern(regexp = "[A-Za-z0-9_-]*", message = "must be a token of the payment provider")
                @Schema(description = "The payment provider's token, with CARD only; never a card number.")
                String cardToken) {

    /** The token that counts for the method; {@link InvalidRequest} if it is missing or looks like a card number. */
    @Nullable
    String token(String field) {
        if (method != PaymentMethod.CARD) {
            return null;
        }
        if (cardToken == null) {
            throw new InvalidRequest(field, "is required with CARD");
        }
        if (!TextHoldsNoCardNumber.holdsForToken(cardToken)) {
            throw new InvalidRequest(field, "must be a token of the payment provider, never a card number");
        }
        return cardToken;
    }

    /** Without the token, so that no log has it. */
    @Override
    public String toString() {
        return "PaymentChoice[method=" + method + "]";
    }
}
