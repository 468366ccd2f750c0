package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.brl;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a charge of 100.00. */
class NewMoneyTest {

    @ParameterizedTest(name = "after {0} and {2}, {4} by {5} brings {6}")
    @CsvSource({
        "     ,   ,      ,   , 40.00 , n1, 40.00",
        "     ,   ,      ,   , 150.00, n1, 150.00",
        "     ,   ,      ,   , 40.00 ,   , 40.00",
        "40.00, n1,      ,   , 40.00 , n1, 0.00",
        "40.00, n1,      ,   , 40.00 , n2, 40.00",
        "40.00, n1,      ,   , 60.00 , n2, 60.00",
        "40.00, n1,      ,   , 40.00 ,   , 0.00",
        "40.00, n1,      ,   , 100.00,   , 60.00",
        "40.00, n1,      ,   , 30.00 ,   , 0.00",
        "40.00,   ,      ,   , 40.00 , n1, 0.00",
        "40.00,   ,      ,   , 60.00 , n1, 60.00",
        "40.00, n1, 60.00, n2, 40.00 , n1, 0.00",
        "40.00, n1, 60.00, n2, 60.00 , n2, 0.00",
        "40.00, n1, 60.00, n2, 50.00 , n3, 0.00",
        "100.00,n1,      ,   , 100.00, n2, 0.00",
        "100.00,  ,      ,   , 100.00, n1, 0.00",
        "100.00,n1, 50.00, n1, 150.00, n1, 0.00",
    })
    void theSameMoneyCountsOnce(
            @Nullable String first,
            @Nullable String firstId,
            @Nullable String second,
            @Nullable String secondId,
            String told,
            @Nullable String notificationId,
            String fresh) {
        List<ChargeEntry> known =
                Stream.concat(entry(first, firstId), entry(second, secondId)).toList();
        assertThat(new NewMoney(known, brl("100.00"), brl(told), notificationId).amount())
                .isEqualTo(brl(fresh));
    }

    private static Stream<ChargeEntry> entry(@Nullable String amount, @Nullable String notificationId) {
        return amount == null ? Stream.empty() : Stream.of(new ChargeEntry("ch_1", brl(amount), notificationId));
    }
}
