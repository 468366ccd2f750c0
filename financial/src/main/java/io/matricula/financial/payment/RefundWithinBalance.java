package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * R14: no more goes back than is left of what came, and what came by several charges goes back by several entries.
 *
 * @param ledger the entries of the payment
 * @param status where the payment stands
 */
@Rule("R14")
record RefundWithinBalance(Ledger ledger, PaymentStatus status) {

    /** How much of which charge goes back; nothing asked means all that is left. Refused if that cannot be. */
    List<Portion> of(@Nullable Money asked) {
        Money left = left();
        if (asked != null && asked.exceeds(left)) {
            throw tooMuch(left);
        }
        return taking(asked == null ? left : asked);
    }

    /** This share of all that is left. */
    List<Portion> share(int percent) {
        Money share = new RoundedShare(left(), percent).money();
        if (!share.isPositive()) {
            throw nothingToGiveBack();
        }
        return of(share);
    }

    private Money left() {
        Money left = ledger.left();
        if (!left.isPositive()) {
            throw nothingToGiveBack();
        }
        return left;
    }

    /** From the oldest charge on. */
    private List<Portion> taking(Money wanted) {
        var taken = new ArrayList<Portion>();
        Money open = wanted;
        for (Portion left : ledger.leftovers()) {
            Portion portion = left.atMost(open);
            if (portion.isMoney()) {
                taken.add(portion);
            }
            open = open.minus(portion.amount());
        }
        return taken;
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
