package io.matricula.financial.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.financial.payment.Expiry.Meaning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {

    @ParameterizedTest(name = "the deadline of a payment that is {0} means {2}, or {1} if the gateway has not answered")
    @CsvSource({
        "REQUESTED, LEFT_UNCERTAIN, EXPIRED",
        "PENDING, LEFT_UNCERTAIN, EXPIRED",
        "DECLINED, NOTHING_NEW, NOTHING_NEW",
        "EXPIRED, NOTHING_NEW, NOTHING_NEW",
        "LEFT_UNCERTAIN, NOTHING_NEW, NOTHING_NEW",
        "PAID, NOTHING_NEW, NOTHING_NEW",
    })
    void theWaitingEndsOnce(Progress progress, Meaning inDoubt, Meaning otherwise) {
        for (ChargeState charge : ChargeState.values()) {
            assertThat(new Expiry(progress, charge).meaning())
                    .as("the charge is %s", charge)
                    .isEqualTo(charge == ChargeState.UNCERTAIN ? inDoubt : otherwise);
        }
    }
}
