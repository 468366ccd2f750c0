package io.matricula.enrollment.offering;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.event.EnrollmentsCalledOff;
import io.matricula.shared.academic.event.OfferingCancelled;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the enrollments of a cancelled offering have been told to end: a few at a time, in the order of their ids, so that
 * the policy that tells them may stop anywhere and go on. No applicant joins a cancelled offering, so none is passed over.
 *
 * @param last the last one told
 */
record BulkCancellation(String reason, Actor actor, @Nullable UUID last) {

    private static final int BATCH_SIZE = 50;

    static BulkCancellation of(OfferingCancelled fact) {
        return new BulkCancellation(fact.reason(), fact.actor(), null);
    }

    BulkCancellation upTo(EnrollmentsCalledOff fact) {
        List<EnrollmentId> told = fact.enrollmentIds();
        return new BulkCancellation(reason, actor, told.get(told.size() - 1).value());
    }

    boolean isAt(@Nullable EnrollmentId after) {
        return Objects.equals(last, after == null ? null : after.value());
    }

    List<EnrollmentId> nextOf(Stream<UUID> enrollments) {
        return enrollments
                .filter(enrollment -> last == null || enrollment.compareTo(last) > 0)
                .sorted(Comparator.naturalOrder())
                .limit(BATCH_SIZE)
                .map(EnrollmentId::new)
                .toList();
    }
}
