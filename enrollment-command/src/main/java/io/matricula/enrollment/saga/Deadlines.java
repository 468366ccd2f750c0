package io.matricula.enrollment.saga;

import io.matricula.enrollment.enrollment.HoldDurations;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.financial.PaymentMethod;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What time it is, and until when a seat would be held from now on. */
record Deadlines(Instant now, HoldDurations holds) {

    Instant of(PaymentMethod method) {
        return holds.deadline(now, method).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The applicant does not lose the time in which the system stood still. */
    Instant of(PaymentMethodChosen fact) {
        Instant promised = fact.dueAt();
        return promised == null || isOver(promised) ? of(fact.method()) : promised;
    }

    boolean isOver(Instant deadline) {
        return !now.isBefore(deadline);
    }
}
