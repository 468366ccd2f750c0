package io.matricula.enrollment.offering;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Rule;
import java.util.List;
import java.util.Optional;

/**
 * R6: an applicant who is to get a seat meets every rule, a promoted applicant once more. A new rule joins {@link #ALL}; the first objection is the
 * answer.
 */
@Rule("R6")
interface SeatPolicy {

    List<SeatPolicy> ALL = List.of(
            new OfferingMustBeOpen(),
            new RequestInsideEnrollmentWindow(),
            new OneActiveEnrollmentPerPerson(),
            new SeatMustBeFree(),
            new SeatIsNotWaitedFor());

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
