package io.matricula.shared.academic.event;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import org.axonframework.serialization.Revision;

/**
 * An applicant is taken for the owner of an e-mail address, whose document number is not known, as long as the enrollment
 * lasts; for good only once it is confirmed (R29).
 *
 * @param identity the e-mail address
 * @param document the document number of the applicant
 * @param enrollmentId what the applicant asks for
 */
@Revision("1")
public record EmailLinkProposed(IdentityKey identity, IdentityKey document, EnrollmentId enrollmentId)
        implements AcademicEvent {}
