package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.PRICE;
import static io.matricula.financial.payment.PaymentFacts.brl;
import static io.matricula.shared.financial.PaymentMethod.CARD;
import static io.matricula.shared.financial.PaymentMethod.PIX;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.financial.PaymentMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a charge by card and another by PIX. */
class NextChargeTest {

    private final Attempts two = Attempts.first(CARD, "tok_approved", PRICE).next(PIX, null, PRICE);

    @ParameterizedTest(name = "another charge while {0}: {1}")
    @CsvSource({
        "REQUESTED, true",
        "PENDING, true",
        "DECLINED, false",
        "EXPIRED, false",
        "LEFT_UNCERTAIN, false",
        "PAID, false",
    })
    void onlyWhileMoneyIsAwaited(Progress progress, boolean due) {
        assertThat(new NextCharge(progress, two, card("199.90"), 2).isDue()).isEqualTo(due);
    }

    @ParameterizedTest(name = "a third charge for choice {0}: {1}")
    @CsvSource({"0, true", "1, false", "2, true", "3, true"})
    void onePerChoice(int choice, boolean due) {
        assertThat(new NextCharge(Progress.REQUESTED, two, card("199.90"), choice).isDue())
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} of {1} after PIX of 199.90: {2}")
    @CsvSource({"PIX, 199.90, false", "PIX, 149.90, true", "BOLETO, 199.90, true", "CARD, 199.90, true"})
    void onlyForSomethingElse(PaymentMethod method, String amount, boolean due) {
        Attempt wanted = two.next(method, null, brl(amount)).current();
        assertThat(new NextCharge(Progress.PENDING, two, wanted, 0).isDue()).isEqualTo(due);
    }

    @ParameterizedTest(name = "card {0} after card tok_approved: {1}")
    @CsvSource({"tok_approved, false", "tok_other, true"})
    void anotherCardIsSomethingElse(String token, boolean due) {
        Attempts one = Attempts.first(CARD, "tok_approved", PRICE);
        Attempt wanted = one.next(CARD, token, PRICE).current();
        assertThat(new NextCharge(Progress.REQUESTED, one, wanted, 1).isDue()).isEqualTo(due);
    }

    private Attempt card(String amount) {
        return two.next(CARD, "tok_approved", brl(amount)).current();
    }
}
