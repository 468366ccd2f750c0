package io.matricula.financial.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest(
            name = "{0}: awaited {1}, may end declined {2}, after too little money {3}, or {4} by an older charge")
    @CsvSource({
        "REQUESTED, true, true, PENDING, REQUESTED",
        "PENDING, true, true, PENDING, PENDING",
        "DECLINED, false, false, DECLINED, DECLINED",
        "EXPIRED, false, false, EXPIRED, EXPIRED",
        "LEFT_UNCERTAIN, false, true, LEFT_UNCERTAIN, LEFT_UNCERTAIN",
        "PAID, false, false, PAID, PAID",
    })
    void aPaymentNeverMovesBackwards(
            Progress progress, boolean awaited, boolean mayEndDeclined, Progress afterTooLittle, Progress byAnOlder) {
        assertThat(progress.isAwaited()).isEqualTo(awaited);
        assertThat(progress.mayEndDeclined()).isEqualTo(mayEndDeclined);
        assertThat(progress.afterTooLittle(true)).isEqualTo(afterTooLittle);
        assertThat(progress.afterTooLittle(false)).isEqualTo(byAnOlder);
    }
}
