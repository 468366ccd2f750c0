package io.matricula.enrollment.saga;

import io.matricula.shared.financial.RefundId;
import java.util.HashSet;
import java.util.Set;

/** The refunds of a way back. The money may go in several parts, and parts are only known once the first has been asked for. */
record Refunds(Set<RefundId> asked, Set<RefundId> done) {

    static final Refunds NONE = new Refunds(Set.of(), Set.of());

    Refunds {
        asked = Set.copyOf(asked);
        done = Set.copyOf(done);
    }

    Refunds ask(RefundId refund) {
        return new Refunds(with(asked, refund), done);
    }

    Refunds hearOf(RefundId part) {
        return asked.isEmpty() ? this : ask(part);
    }

    Refunds complete(RefundId refund) {
        return has(refund) ? new Refunds(asked, with(done, refund)) : this;
    }

    boolean has(RefundId refund) {
        return asked.contains(refund);
    }

    boolean areDone() {
        return !asked.isEmpty() && done.containsAll(asked);
    }

    private static Set<RefundId> with(Set<RefundId> some, RefundId another) {
        Set<RefundId> all = new HashSet<>(some);
        all.add(another);
        return all;
    }
}
