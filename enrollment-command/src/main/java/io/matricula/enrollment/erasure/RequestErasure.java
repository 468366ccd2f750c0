package io.matricula.enrollment.erasure;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.ErasureId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Has a person forgotten. Repeating it changes nothing.
 *
 * @param erasureId the erasure
 * @param studentId the person; absent for one who never asked for a place
 * @param enrollmentIds all enrollments of the person
 * @param leadIds all leads of the person
 * @param reason as given by the one who asks
 * @param actor who asks
 * @param requestedAt when, UTC
 */
@AllowedTo(Role.PRIVACY)
record RequestErasure(
        @TargetAggregateIdentifier ErasureId erasureId,
        @Nullable StudentId studentId,
        List<EnrollmentId> enrollmentIds,
        List<LeadId> leadIds,
        String reason,
        Actor actor,
        Instant requestedAt) {}
