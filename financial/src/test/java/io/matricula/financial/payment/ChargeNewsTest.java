package io.matricula.financial.payment;

import static io.matricula.financial.payment.IncomingMoney.Extent.ENOUGH;
import static io.matricula.financial.payment.IncomingMoney.Extent.NOTHING;
import static io.matricula.financial.payment.IncomingMoney.Extent.SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.financial.payment.ChargeNews.Meaning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChargeNewsTest {

    @ParameterizedTest(name = "too little money while {0} means {1} by the current charge and {2} by an older one")
    @CsvSource({
        "REQUESTED, SHORT, SHORT",
        "PENDING, SHORT, SHORT",
        "DECLINED, LATE_SHORT, LATE_SHORT",
        "EXPIRED, LATE_SHORT, LATE_SHORT",
        "LEFT_UNCERTAIN, EXPIRED_SHORT, LATE_SHORT",
        "PAID, SURPLUS, SURPLUS",
    })
    void tooLittleMoneyPaysNothing(Progress progress, Meaning byTheCurrent, Meaning byAnOlder) {
        assertThat(new ChargeNews(ChargeOutcome.PAID, progress, true, ChargeState.PENDING, SHORT).meaning())
                .isEqualTo(byTheCurrent);
        assertThat(new ChargeNews(ChargeOutcome.PAID, progress, false, ChargeState.PENDING, SHORT).meaning())
                .isEqualTo(byAnOlder);
    }

    @ParameterizedTest(name = "{0} of the current charge while {1} means {2}")
    @CsvSource({
        "PENDING, REQUESTED, PENDING",
        "PENDING, PENDING, NOTHING_NEW",
        "PENDING, DECLINED, NOTHING_NEW",
        "PENDING, EXPIRED, NOTHING_NEW",
        "PENDING, LEFT_UNCERTAIN, EXPIRED",
        "PENDING, PAID, NOTHING_NEW",
        "PAID, REQUESTED, CONFIRMED",
        "PAID, PENDING, CONFIRMED",
        "PAID, DECLINED, LATE",
        "PAID, EXPIRED, LATE",
        "PAID, LEFT_UNCERTAIN, LATE",
        "PAID, PAID, SURPLUS",
        "DECLINED, REQUESTED, DECLINED",
        "DECLINED, PENDING, DECLINED",
        "DECLINED, DECLINED, NOTHING_NEW",
        "DECLINED, EXPIRED, NOTHING_NEW",
        "DECLINED, LEFT_UNCERTAIN, DECLINED",
        "DECLINED, PAID, NOTHING_NEW",
    })
    void newsOfTheCurrentCharge(ChargeOutcome outcome, Progress progress, Meaning meaning) {
        assertThat(new ChargeNews(outcome, progress, true, ChargeState.STARTED, ENOUGH).meaning())
                .isEqualTo(meaning);
    }

    @ParameterizedTest(name = "{0} of an older charge while {1} means {2}")
    @CsvSource({
        "PENDING, REQUESTED, NOTHING_NEW",
        "PENDING, PENDING, NOTHING_NEW",
        "PENDING, LEFT_UNCERTAIN, NOTHING_NEW",
        "PENDING, PAID, NOTHING_NEW",
        "PAID, REQUESTED, CONFIRMED",
        "PAID, PENDING, CONFIRMED",
        "PAID, DECLINED, LATE",
        "PAID, EXPIRED, LATE",
        "PAID, LEFT_UNCERTAIN, LATE",
        "PAID, PAID, SURPLUS",
        "DECLINED, REQUESTED, NOTHING_NEW",
        "DECLINED, LEFT_UNCERTAIN, NOTHING_NEW",
        "DECLINED, PENDING, NOTHING_NEW",
        "DECLINED, PAID, NOTHING_NEW",
    })
    void newsOfAnOlderCharge(ChargeOutcome outcome, Progress progress, Meaning meaning) {
        assertThat(new ChargeNews(outcome, progress, false, ChargeState.PENDING, ENOUGH).meaning())
                .isEqualTo(meaning);
    }

    @ParameterizedTest(name = "no answer to a charge that is {0} means {1}")
    @CsvSource({
        "STARTED, UNCERTAIN",
        "UNCERTAIN, NOTHING_NEW",
        "PENDING, NOTHING_NEW",
        "DECLINED, NOTHING_NEW",
        "PAID, NOTHING_NEW",
    })
    void noAnswerMattersOnce(ChargeState state, Meaning meaning) {
        for (Progress progress : Progress.values()) {
            for (boolean current : new boolean[] {true, false}) {
                assertThat(new ChargeNews(ChargeOutcome.UNKNOWN, progress, current, state, NOTHING).meaning())
                        .as("%s, current %s", progress, current)
                        .isEqualTo(meaning);
            }
        }
    }

    @ParameterizedTest(name = "money that is entered already is nothing new while {0}")
    @EnumSource
    void moneyCountsOnce(Progress progress) {
        assertThat(new ChargeNews(ChargeOutcome.PAID, progress, true, ChargeState.PAID, NOTHING).meaning())
                .isEqualTo(Meaning.NOTHING_NEW);
    }
}
