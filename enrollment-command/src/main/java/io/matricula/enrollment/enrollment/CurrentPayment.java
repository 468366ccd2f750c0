package io.matricula.enrollment.enrollment;

import io.matricula.shared.Money;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.financial.PaymentMethod;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an applicant pays now.
 *
 * @param method how
 * @param cardToken the provider's token of a card (R23); only with CARD
 * @param choices how often another way was chosen while a payment was awaited
 * @param missing what was missing when it was chosen last; absent unless money was short
 */
record CurrentPayment(PaymentMethod method, @Nullable String cardToken, int choices, @Nullable Money missing) {

    static CurrentPayment of(EnrollmentRequested fact) {
        return new CurrentPayment(fact.method(), fact.cardToken(), 0, null);
    }

    CurrentPayment after(SeatOfferAccepted fact) {
        return new CurrentPayment(fact.method(), fact.cardToken(), choices, missing);
    }

    CurrentPayment after(PaymentMethodChosen fact, @Nullable Money nowMissing) {
        return new CurrentPayment(fact.method(), fact.cardToken(), choices + 1, nowMissing);
    }

    /** The same way to pay is chosen anew only for what is missing. */
    boolean isChosenBy(ChoosePaymentMethod command, @Nullable Money nowMissing) {
        return command.method() == method
                && Objects.equals(command.cardToken(), cardToken)
                && Objects.equals(nowMissing, missing);
    }

    /** Without the token, so that no log has it. */
    @Override
    public String toString() {
        return "CurrentPayment[method=" + method + ", choices=" + choices + "]";
    }
}
