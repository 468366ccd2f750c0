package io.matricula.shared.privacy.query;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.marketing.LeadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that there is about one person; the answer to {@link FindPersonalRecords}.
 *
 * @param studentId the person; absent for one who never asked for a place
 * @param enrollmentIds all enrollments, the newest first
 * @param leadIds all leads
 * @param paidAt when money moved last, UTC; absent if it never did
 */
public record PersonalRecords(
        @Nullable StudentId studentId,
        List<EnrollmentId> enrollmentIds,
        List<LeadId> leadIds,
        @Nullable Instant paidAt) {

    /** Nobody is known in this way. */
    public static final PersonalRecords NONE = new PersonalRecords(null, List.of(), List.of(), null);

    public boolean isEmpty() {
        return enrollmentIds.isEmpty() && leadIds.isEmpty();
    }
}
