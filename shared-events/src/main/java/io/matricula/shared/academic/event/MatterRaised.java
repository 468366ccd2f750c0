package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.Money;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A matter stands in attention beside the enrollment, which stays as it is (R27). One of the same kind is replaced.
 *
 * @param enrollmentId the enrollment
 * @param kind what a person is needed for
 * @param detail what a person needs to see to it; never personal data
 * @param missing what is still owed, exact to the cent; only of money that is short
 */
@Revision("1")
public record MatterRaised(EnrollmentId enrollmentId, AttentionReason kind, String detail, @Nullable Money missing)
        implements AcademicEvent, ConcernsEnrollment {}
