package io.matricula.shared.privacy.event;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.ErasureId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person is to be forgotten (R35).
 *
 * @param erasureId the erasure
 * @param studentId the person; absent for one who never asked for a place
 * @param enrollmentIds all enrollments of the person
 * @param leadIds all leads of the person
 * @param reason as given by the one who asked
 * @param actor who asked
 * @param requestedAt when, UTC
 */
@Revision("1")
public record ErasureRequested(
        ErasureId erasureId,
        @Nullable StudentId studentId,
        List<EnrollmentId> enrollmentIds,
        List<LeadId> leadIds,
        String reason,
        Actor actor,
        Instant requestedAt)
        implements PrivacyEvent {}
