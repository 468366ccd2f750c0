package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * R14: no more goes back than is left of what came.
 *
 * @param ledger the entries of the payment
 * @param status where the payment stands
 */
@Rule("R14")
record RefundWithinBalance(Ledger ledger, PaymentStatus status) {

    /** The charge to refund and how much of it; nothing asked means all that is left. Refused if that cannot be. */
    ChargeEntry of(@Nullable Money asked) {
        ChargeEntry left = left();
        if (asked != null && asked.exceeds(left.amount())) {
            throw tooMuch(left.amount());
        }
        return asked == null ? left : new ChargeEntry(left.chargeId(), asked);
    }

    /** The charge to refund and this share of it. One charge is all there is: what comes twice is taken by its own refund at once. */
    ChargeEntry share(int percent) {
        Money share = new RoundedShare(left().amount(), percent).money();
        if (!share.isPositive()) {
            throw nothingToGiveBack();
        }
        return of(share);
    }

    private ChargeEntry left() {
        return ledger.refundable().orElseThrow(this::nothingToGiveBack);
    }

    private Refused nothingToGiveBack() {
        return new Refused(
                RefusalCode.NOT_REFUNDABLE,
                "There is no money of this payment to give back",
                Map.of("status", status.name()));
    }

    private static Refused tooMuch(Money left) {
        return new Refused(
                RefusalCode.REFUND_EXCEEDS_PAYMENT,
                "Only " + left + " of this payment is left to give back",
                Map.of("left", left.toString()));
    }
}
