package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.Rule;
import java.util.List;

/**
 * R28: what a person has returned outside of the system is what failed to go back; of a payment that was never paid in full it is all that
 * is left.
 *
 * @param ledger the entries of the payment
 * @param paid whether the payment was paid in full
 */
@Rule("R28")
record ReturnedOutside(Ledger ledger, boolean paid) {

    List<Portion> portions() {
        List<RefundEntry> failed = ledger.refundsIn(RefundState.FAILED);
        return failed.isEmpty() && !paid
                ? ledger.leftovers()
                : failed.stream()
                        .map(refund -> new Portion(refund.chargeId(), refund.amount()))
                        .toList();
    }

    Money sum() {
        return portions().stream().map(Portion::amount).reduce(Money.zero(ledger.currency()), Money::plus);
    }
}
