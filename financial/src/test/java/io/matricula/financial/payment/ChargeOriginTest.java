package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.financial.PaymentMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeOriginTest {

    @ParameterizedTest(name = "{2} of the second attempt is {3} while the attempts have {0} and {1}")
    @CsvSource({
        "    , ch_2, ch_2, OWN",
        "ch_1, ch_2, ch_2, OWN",
        "ch_1,     , ch_2, UNKNOWN",
        "    ,     , ch_2, UNKNOWN",
        "ch_1, ch_2, ch_1, FOREIGN",
        "ch_1,     , ch_1, FOREIGN",
        "    , ch_2, ch_9, FOREIGN",
    })
    void aChargeBelongsToOneAttempt(@Nullable String first, @Nullable String second, String told, ChargeOrigin origin) {
        var attempts = new Attempts(List.of(attempt(1, first), attempt(2, second)));
        assertThat(ChargeOrigin.of(attempts, attempts.current(), told)).isEqualTo(origin);
    }

    private static Attempt attempt(int number, @Nullable String chargeId) {
        return new Attempt(number, PaymentMethod.PIX, null, PRICE, ChargeState.PENDING, chargeId);
    }
}
