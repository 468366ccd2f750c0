package io.matricula.enrollment.offering;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.OfferingTerms;

/**
 * R16: a closed offering takes no applicant any more, so only what concerns those it has may be revised: its title and its start. Of
 * a cancelled one nothing is left to revise.
 */
@Rule("R16")
final class RevisionHasAnEffect {

    private RevisionHasAnEffect() {}

    static boolean holds(OfferingStatus status, OfferingTerms now, OfferingTerms revised) {
        return switch (status) {
            case DRAFT, OPEN, SUSPENDED -> true;
            case CLOSED -> revised.equals(called(now, revised));
            case CANCELLED -> false;
        };
    }

    /** The terms of now with the title and the start of the revised ones. */
    private static OfferingTerms called(OfferingTerms now, OfferingTerms revised) {
        return new OfferingTerms(
                revised.title(),
                now.price(),
                now.enrollmentOpensAt(),
                now.enrollmentClosesAt(),
                revised.startsOn(),
                now.waitlistCapacity(),
                now.refundSchedule());
    }
}
