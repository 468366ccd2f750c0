package io.matricula.enrollment.saga;

import io.matricula.shared.financial.RefundId;
import java.util.HashSet;
import java.util.Set;

/** The refunds of a way back. The money may go in several parts, and parts are only known once the first has been asked for. */
final class Refunds {

    private Set<RefundId> asked = new HashSet<>();
    private Set<RefundId> done = new HashSet<>();

    void ask(RefundId refund) {
        asked.add(refund);
    }

    void hearOf(RefundId part) {
        if (areAsked()) {
            asked.add(part);
        }
    }

    void complete(RefundId refund) {
        if (asked.contains(refund)) {
            done.add(refund);
        }
    }

    boolean has(RefundId refund) {
        return asked.contains(refund);
    }

    boolean areAsked() {
        return !asked.isEmpty();
    }

    boolean areDone() {
        return areAsked() && done.containsAll(asked);
    }
}
