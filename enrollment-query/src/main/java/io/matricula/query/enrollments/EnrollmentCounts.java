package io.matricula.query.enrollments;

import io.matricula.platform.projections.Model;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.OfferingId;
import java.util.Set;
import org.bson.Document;

/** How many enrollments an offering has. */
public final class EnrollmentCounts {

    private static final Set<EnrollmentStatus> UNDER_WAY = Set.of(
            EnrollmentStatus.REQUESTED,
            EnrollmentStatus.WAITLISTED,
            EnrollmentStatus.SEAT_OFFERED,
            EnrollmentStatus.AWAITING_PAYMENT,
            EnrollmentStatus.PAID,
            EnrollmentStatus.CONFIRMED);

    private final Model<EnrollmentView> enrollments;

    EnrollmentCounts(Model<EnrollmentView> enrollments) {
        this.enrollments = enrollments;
    }

    /** Those that are neither at an end nor wait for a person; a confirmed one is at no end. */
    public long underWay(OfferingId offering) {
        return count(offering, UNDER_WAY);
    }

    /** Those that wait for a person. */
    public long needingAttention(OfferingId offering) {
        return count(offering, Set.of(EnrollmentStatus.NEEDS_ATTENTION));
    }

    private long count(OfferingId offering, Set<EnrollmentStatus> statuses) {
        return enrollments.count(new Document("offeringId", offering.toString())
                .append(
                        "status",
                        new Document("$in", statuses.stream().map(Enum::name).toList())));
    }
}
