package io.matricula.financial.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.financial.payment.RefundNews.Meaning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundNewsTest {

    @ParameterizedTest(
            name = "of a refund that is {0}, success means {1}, failure {2}, and failure with nothing left {3}")
    @CsvSource({
        "OPEN, COMPLETED, FAILED, COMPLETED",
        "FAILED, COMPLETED, NOTHING_NEW, COMPLETED",
        "COMPLETED, NOTHING_NEW, NOTHING_NEW, NOTHING_NEW",
        "RETURNED_OUTSIDE, NOTHING_NEW, NOTHING_NEW, NOTHING_NEW",
    })
    void aRefundIsCompletedOnce(RefundState state, Meaning success, Meaning failure, Meaning failureWithNothingLeft) {
        assertThat(new RefundNews(state, false, true).meaning()).isEqualTo(success);
        assertThat(new RefundNews(state, true, true).meaning()).isEqualTo(success);
        assertThat(new RefundNews(state, false, false).meaning()).isEqualTo(failure);
        assertThat(new RefundNews(state, true, false).meaning()).isEqualTo(failureWithNothingLeft);
    }
}
