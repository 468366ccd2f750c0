package io.matricula.enrollment.offering;

import io.matricula.shared.academic.OfferingTerms;
import java.util.Objects;

/** The terms of an offering as they are after a revision: what it does not name stays as it is. */
final class RevisedTerms {

    private RevisedTerms() {}

    static OfferingTerms of(OfferingTerms now, ReviseOffering revision) {
        return new OfferingTerms(
                Objects.requireNonNullElse(revision.title(), now.title()),
                Objects.requireNonNullElse(revision.price(), now.price()),
                Change.applied(revision.enrollmentOpensAt(), now.enrollmentOpensAt()),
                Change.applied(revision.enrollmentClosesAt(), now.enrollmentClosesAt()),
                Change.applied(revision.startsOn(), now.startsOn()),
                Objects.requireNonNullElse(revision.waitlistCapacity(), now.waitlistCapacity()),
                Objects.requireNonNullElse(revision.refundSchedule(), now.refundSchedule()));
    }
}
