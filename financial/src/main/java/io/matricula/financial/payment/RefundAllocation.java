package io.matricula.financial.payment;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.Rule;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.event.RefundRequested;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * R14 and R21: a refund is requested once, by one entry for each charge that it takes money of. The first entry has the id of the refund,
 * the ids of the others follow from it.
 *
 * @param payment what is known of the payment
 * @param refundId the refund
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 */
@Rule({"R14", "R21"})
record RefundAllocation(PaymentState payment, RefundId refundId, String reason, Actor actor) {

    private static final String SURPLUS = "SURPLUS_PAYMENT";
    private static final String NOT_COMPLETED = "PAYMENT_NOT_COMPLETED";

    /** What no refund has claimed, because the payment will not be completed. */
    static Facts ofLeftovers(PaymentState payment) {
        return decidedBy(payment, NOT_COMPLETED).entries(payment.ledger().leftovers());
    }

    /** What came beyond the amount. */
    static Facts ofSurplus(PaymentState payment, Portion surplus) {
        return decidedBy(payment, SURPLUS).entries(List.of(surplus));
    }

    /** The number among the refunds is the name of a refund that the payment decides on itself. */
    private static RefundAllocation decidedBy(PaymentState payment, String reason) {
        int others = payment.ledger().refunds().size();
        var refundId = new RefundId(NameBasedId.of("own-refund", payment.id() + "/" + others));
        return new RefundAllocation(payment, refundId, reason, Actor.SYSTEM);
    }

    /** This amount; nothing asked means all that is left. Refused if that cannot be. */
    Facts of(@Nullable Money asked) {
        return once(balance -> balance.of(asked));
    }

    /** This share of all that is left. Refused if that is nothing. */
    Facts share(int percent) {
        return once(balance -> balance.share(percent));
    }

    private Facts once(Function<RefundWithinBalance, List<Portion>> portions) {
        boolean requested = payment.ledger().find(refundId).isPresent();
        return requested
                ? Facts.NONE
                : entries(portions.apply(new RefundWithinBalance(payment.ledger(), payment.status())));
    }

    private Facts entries(List<Portion> portions) {
        return Facts.of(portions.stream()
                .map(portion ->
                        portion.equals(portions.get(0)) ? entry(refundId, portion) : entry(part(portion), portion)));
    }

    private RefundRequested entry(RefundId id, Portion portion) {
        return new RefundRequested(
                payment.id(), payment.enrollmentId(), id, portion.chargeId(), portion.amount(), reason, actor);
    }

    private RefundId part(Portion portion) {
        return new RefundId(NameBasedId.of("part-of-refund", refundId + "/" + portion.chargeId()));
    }
}
