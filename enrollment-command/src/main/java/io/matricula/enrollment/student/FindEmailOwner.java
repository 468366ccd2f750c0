package io.matricula.enrollment.student;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.access.AllowedTo;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether an applicant is the person whom an e-mail address belongs to (R9, R29); answered with an {@link EmailOwner}, or
 * refused with NOT_FOUND if the address has no owner.
 * Of several applicants with different document numbers, only one is taken for a person whose number is not known.
 *
 * @param identity the e-mail address
 * @param documents the ids of the document number of the same request, of which it is known by one; none if it was not given, or
 *     has an owner already
 * @param enrollmentId what the applicant asks for
 * @param ended the enrollment of an applicant who was taken for that person and whose enrollment ended without a place
 */
@AllowedTo(anybody = true)
record FindEmailOwner(
        @TargetAggregateIdentifier IdentityKey identity,
        List<IdentityKey> documents,
        EnrollmentId enrollmentId,
        @Nullable EnrollmentId ended) {}
