package io.matricula.shared;

import io.matricula.shared.academic.EnrollmentId;

/** A fact, of whatever context, that belongs to the story of one enrollment: the saga follows it and the timeline shows it. */
public interface ConcernsEnrollment {

    EnrollmentId enrollmentId();
}
