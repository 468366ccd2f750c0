package io.matricula.platform.web.body;

import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Money in a request.
 *
 * @param amount a decimal string with at most nine digits before the point
 * @param currency ISO 4217
 */
@Schema(name = "Money")
public record MoneyBody(
        @NotNull
                @Pattern(regexp = "\\d{1,9}(\\.\\d{1,3})?", message = "must be a decimal string such as 199.90")
                @Schema(example = "199.90")
                String amount,
        @NotNull
                @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as BRL")
                @Schema(example = "BRL")
                String currency) {

    /** The money; {@link InvalidRequest} naming the field if the currency is unknown or has fewer decimals. */
    public Money toMoney(String field) {
        try {
            return Money.of(amount, currency);
        } catch (IllegalArgumentException unknownCurrency) {
            throw new InvalidRequest(field + ".currency", "is not an ISO 4217 currency");
        } catch (ArithmeticException tooPrecise) {
            throw new InvalidRequest(field + ".amount", "has more decimals than " + currency);
        }
    }
}
