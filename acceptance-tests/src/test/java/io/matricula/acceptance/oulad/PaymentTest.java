package io.matricula.acceptance.oulad;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTest {

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, 0.00, true",
        "CONFIRMED, 0.01, false",
        "PARTIALLY_REFUNDED, 0.01, true",
        "PARTIALLY_REFUNDED, 0.00, false",
        "PARTIALLY_REFUNDED, 10.00, false",
        "REFUNDED, 10.00, true",
        "REFUNDED, 9.99, false",
        "REFUND_PENDING, 0.00, false"
    })
    void theStatusTellsHowMuchWentBack(String status, BigDecimal refunded, boolean consistent) {
        Payment payment = new Payment("p", "e", status, new BigDecimal("10.00"), refunded);

        assertThat(payment.isConsistent()).isEqualTo(consistent);
    }
}
