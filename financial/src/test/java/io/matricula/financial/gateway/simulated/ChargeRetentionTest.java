package io.matricula.financial.gateway.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeRetentionTest {

    private final ChargeRetention retention = new ChargeRetention(Duration.ofDays(6));

    @ParameterizedTest
    @CsvSource({
        "PENDING, true,  49h,  false",
        "PENDING, true,  143h, false",
        "PENDING, true,  145h, true",
        "UNKNOWN, true,  49h,  false",
        "UNKNOWN, true,  145h, true",
        "PAID,    true,  49h,  true",
        "PAID,    false, 49h,  false",
        "PAID,    false, 9999h, false",
        "DECLINED, true, 49h,  true"
    })
    void whatMayStillBePaidOrRefusedARefundIsKept(String outcome, boolean refundable, String age, boolean over) {
        String record =
                """
                {"chargeId":"sim_1","amount":{"amount":"199.90","currency":"BRL"},"outcome":"%s",\
                "declineReason":null,"failures":0,"refundable":%s,"refundFailures":null}"""
                        .formatted(outcome, refundable);
        assertThat(retention.isOver(record, Duration.parse("PT" + age.toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(over);
    }
}
