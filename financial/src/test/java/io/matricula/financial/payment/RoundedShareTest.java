package io.matricula.financial.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedShareTest {

    @ParameterizedTest(name = "{1} % of {0} {2} is {3}")
    @CsvSource({
        "199.90, 100, BRL, 199.90",
        "199.90,  80, BRL, 159.92",
        "199.90,   0, BRL,   0.00",
        "199.99,  50, BRL, 100.00",
        "199.97,  50, BRL,  99.99",
        "100.00,  33, BRL,  33.00",
        "  0.10,  33, BRL,   0.03",
        "  0.05,  33, BRL,   0.02",
        "  0.01,  80, BRL,   0.01",
        "  0.01,  50, BRL,   0.01",
        "  0.01,  49, BRL,   0.00",
        "  0.01,  99, BRL,   0.01",
        "   101,  50, JPY,     51",
        "     1,  49, JPY,      0",
        " 0.001,  50, KWD,  0.001",
        " 1.005,  50, KWD,  0.503",
        "999999999999999.99, 99, BRL, 989999999999999.99",
    })
    void aShareIsExactToTheCent(String whole, int percent, String currency, String share) {
        assertThat(new RoundedShare(Money.of(whole, currency), percent).money()).isEqualTo(Money.of(share, currency));
    }
}
