package io.matricula.shared.academic.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The time to accept an offered seat is over; published by a timer.
 *
 * @param enrollmentId the enrollment
 * @param until the deadline of the offer, UTC
 */
@Revision("1")
public record WaitlistOfferDeadlineReached(EnrollmentId enrollmentId, Instant until)
        implements AcademicEvent, MovesEnrollment {}
