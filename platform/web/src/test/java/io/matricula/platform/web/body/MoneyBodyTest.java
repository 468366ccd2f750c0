package io.matricula.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.platform.web.problem.Violation;
import io.matricula.shared.Money;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyBodyTest {

    @Test
    void isTheMoneyItNames() {
        assertThat(new MoneyBody("199.9", "BRL").toMoney("price")).isEqualTo(Money.of("199.90", "BRL"));
        assertThat(new MoneyBody("500", "JPY").toMoney("price")).isEqualTo(Money.of("500", "JPY"));
    }

    @ParameterizedTest
    @CsvSource({"1.00, XQZ, price.currency", "1.005, BRL, price.amount", "1.5, JPY, price.amount"})
    void whatIsNoMoneyIsNamed(String amount, String currency, String field) {
        var wrong = catchThrowableOfType(InvalidRequest.class, () -> new MoneyBody(amount, currency).toMoney("price"));
        assertThat(wrong.getBody().getProperties())
                .hasEntrySatisfying("violations", violations -> assertThat(violations)
                        .asInstanceOf(InstanceOfAssertFactories.list(Violation.class))
                        .extracting(Violation::field)
                        .containsExactly(field));
    }
}
