package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.Rule;
import java.util.Map;

/**
 * R34: what a provider takes back is entered once for each notification, and never more than the school still holds of the charge.
 *
 * @param ledger the entries of the payment
 * @param chargeId the gateway's id of the charge
 * @param notificationId the gateway's id of the news
 */
@Rule("R34")
record TakenBack(Ledger ledger, String chargeId, String notificationId) {

    /** What is to be entered of this money; nothing if it is entered already. Refused as long as no money came by the charge. */
    Money of(Money told) {
        if (ledger.by(chargeId).isEmpty()) {
            throw new Refused(
                    RefusalCode.NOT_REFUNDABLE,
                    "No money of this charge has come that could be taken back",
                    Map.of("chargeId", chargeId));
        }
        return ledger.knowsReturn(notificationId)
                ? Money.zero(ledger.currency())
                : ledger.balanceOf(chargeId).atMost(told);
    }
}
