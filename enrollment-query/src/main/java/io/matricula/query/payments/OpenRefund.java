package io.matricula.query.payments;

import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.event.RefundRequested;

/**
 * A refund that is not done.
 *
 * @param by who asked for it
 */
record OpenRefund(String refundId, String by, boolean failed) {

    static OpenRefund of(RefundRequested requested) {
        return new OpenRefund(requested.refundId().toString(), requested.actor().name(), false);
    }

    boolean is(RefundId other) {
        return refundId.equals(other.toString());
    }

    OpenRefund in(boolean newFailed) {
        return new OpenRefund(refundId, by, newFailed);
    }
}
