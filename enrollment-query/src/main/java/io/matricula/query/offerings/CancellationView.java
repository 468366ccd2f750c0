package io.matricula.query.offerings;

import io.matricula.query.enrollments.EnrollmentCounts;
import io.matricula.query.offerings.OfferingView.CalledOff;
import io.matricula.shared.academic.OfferingId;
import java.time.Instant;

/**
 * How far the cancellation of an offering is.
 *
 * @param total how many enrollments had a seat or were on the waitlist when it began
 * @param ended how many of them are at an end
 * @param needsAttention how many enrollments of the offering wait for a person
 */
record CancellationView(
        OfferingId offeringId, Status status, int total, long ended, long needsAttention, Instant startedAt) {

    enum Status {
        RUNNING,
        COMPLETED
    }

    static CancellationView of(OfferingId offering, CalledOff calledOff, EnrollmentCounts counts) {
        long remaining = counts.underWay(offering);
        long parked = counts.needingAttention(offering);
        return new CancellationView(
                offering,
                remaining == 0 ? Status.COMPLETED : Status.RUNNING,
                calledOff.affected(),
                Math.max(0, calledOff.affected() - remaining - parked),
                parked,
                calledOff.at());
    }
}
