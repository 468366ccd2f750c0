package io.matricula.financial.payment;

import io.matricula.platform.web.InvalidRequest;
import io.matricula.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Money as it comes in a request.
 *
 * @param amount decimal text
 * @param currency ISO 4217
 */
@Schema(name = "Money")
public record RequestedMoney(
        @NotNull
                @Size(max = 16)
                @Pattern(regexp = "\\d{1,12}(\\.\\d{1,3})?", message = "must be a decimal number such as 199.90")
                @Schema(example = "199.90")
                String amount,
        @NotNull
                @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as BRL")
                @Schema(example = "BRL")
                String currency) {

    public static RequestedMoney of(Money money) {
        return new RequestedMoney(
                money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    /** The money, more than nothing and in the currency of what is owed; {@link InvalidRequest} naming the field if not. */
    public Money toMoney(String field, Money owed) {
        if (!currency.equals(owed.currency().getCurrencyCode())) {
            throw new InvalidRequest(field, "must be in " + owed.currency().getCurrencyCode());
        }
        Money money = exact(field);
        if (!money.isPositive()) {
            throw new InvalidRequest(field, "must be more than 0");
        }
        return money;
    }

    private Money exact(String field) {
        try {
            return Money.of(amount, currency);
        } catch (ArithmeticException tooManyDecimals) {
            throw new InvalidRequest(field, "has more decimals than " + currency);
        }
    }
}
