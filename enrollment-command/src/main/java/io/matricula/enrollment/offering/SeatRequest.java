package io.matricula.enrollment.offering;

import io.matricula.shared.academic.StudentId;
import java.time.Instant;

/** Everything the rules look at when an applicant asks for a seat. */
record SeatRequest(
        StudentId student,
        Instant requestedAt,
        OfferingStatus status,
        EnrollmentWindow window,
        Seats seats,
        Waitlist waitlist) {}
