package io.matricula.enrollment.saga;

import io.matricula.enrollment.saga.Step.EnterReturnOutside;
import io.matricula.enrollment.saga.Step.GiveBackAll;
import io.matricula.enrollment.saga.Step.GiveSeatBack;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.event.AttentionResolved;
import java.util.Optional;
import java.util.stream.Stream;

/** What is left to do when a person has ended an enrollment. */
final class Resolution {

    private Resolution() {}

    /** What any resolution asks for. */
    static Stream<Step> of(AttentionResolved fact) {
        return Stream.concat(seat(fact).stream(), returned(fact).stream());
    }

    /**
     * What it asks for when money is there.
     *
     * @param charge the charge whose money goes back, unless it went back outside
     */
    static Stream<Step> of(AttentionResolved fact, Optional<String> charge) {
        return Stream.concat(
                of(fact),
                charge.filter(paid -> fact.outcome() == AttentionOutcome.CLOSED).stream()
                        .map(paid -> new GiveBackAll(paid, "A person ended the enrollment: " + fact.reason())));
    }

    private static Optional<Step> seat(AttentionResolved fact) {
        return fact.status() == EnrollmentStatus.CONFIRMED
                ? Optional.empty()
                : Optional.of(new GiveSeatBack(fact.offeringId(), ReleaseReason.ATTENTION_NEEDED));
    }

    private static Optional<Step> returned(AttentionResolved fact) {
        return fact.outcome() == AttentionOutcome.REFUNDED_OUTSIDE
                ? Optional.of(new EnterReturnOutside(fact.reason(), fact.actor()))
                : Optional.empty();
    }
}
