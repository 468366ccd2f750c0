package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.brl;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.financial.payment.IncomingMoney.Extent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingMoneyTest {

    @ParameterizedTest(name = "{1} of {0} missing is {2}")
    @CsvSource({
        "100.00, 0.00,   NOTHING, 0.00,   0.00,  100.00",
        "100.00, 0.01,   SHORT,   0.01,   0.00,  99.99",
        "100.00, 99.99,  SHORT,   99.99,  0.00,  0.01",
        "100.00, 100.00, ENOUGH,  100.00, 0.00,  0.00",
        "100.00, 100.01, ENOUGH,  100.00, 0.01,  0.00",
        "100.00, 150.00, ENOUGH,  100.00, 50.00, 0.00",
        "0.01,   0.01,   ENOUGH,  0.01,   0.00,  0.00",
    })
    void onlyAllThatIsMissingPays(
            String missing, String fresh, Extent extent, String counted, String surplus, String stillMissing) {
        var money = new IncomingMoney(brl(missing), brl(fresh));
        assertThat(money.extent()).isEqualTo(extent);
        assertThat(money.counted()).isEqualTo(brl(counted));
        assertThat(money.surplus()).isEqualTo(brl(surplus));
        assertThat(money.stillMissing()).isEqualTo(brl(stillMissing));
    }
}
