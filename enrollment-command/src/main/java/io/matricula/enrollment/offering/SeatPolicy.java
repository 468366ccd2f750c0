package io.matricula.enrollment.offering;

import io.matricula.shared.RefusalCode;
import java.util.List;
import java.util.Optional;

/** A rule that may object to giving a seat. A new rule joins {@link #ALL}; the first objection is the answer. */
interface SeatPolicy {

    List<SeatPolicy> ALL = List.of(
            new OfferingMustBeOpen(),
            new RequestInsideEnrollmentWindow(),
            new OneActiveEnrollmentPerPerson(),
            new SeatMustBeFree(),
            new NobodyWaitsForTheSeat());

    Optional<RefusalCode> objection(SeatRequest request);

    static Optional<RefusalCode> firstObjection(SeatRequest request) {
        return ALL.stream()
                .flatMap(policy -> policy.objection(request).stream())
                .findFirst();
    }

    /** The code if the rule is broken. */
    static Optional<RefusalCode> unless(boolean kept, RefusalCode code) {
        return kept ? Optional.empty() : Optional.of(code);
    }
}
