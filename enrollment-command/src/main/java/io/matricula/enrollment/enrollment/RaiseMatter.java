package io.matricula.enrollment.enrollment;

import io.matricula.shared.Money;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a matter beside an enrollment, for a person to see to; the enrollment stays as it is (R27).
 *
 * @param enrollmentId the enrollment
 * @param kind what a person is needed for
 * @param detail what a person needs to see to it; never personal data
 * @param missing what is still owed; only of money that is short
 */
public record RaiseMatter(
        @TargetAggregateIdentifier EnrollmentId enrollmentId,
        AttentionReason kind,
        String detail,
        @Nullable Money missing) {}
