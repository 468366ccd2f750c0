package io.matricula.shared.privacy.event;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.serialization.Revision;

/**
 * The person had asked for another place before the erasure began, and that place is under way (R35).
 *
 * @param erasureId the erasure
 * @param blockedBy the enrollment that is under way
 */
@Revision("1")
public record ErasureRefused(ErasureId erasureId, EnrollmentId blockedBy) implements PrivacyEvent {}
