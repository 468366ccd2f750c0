package io.matricula.enrollment.student;

import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;

/** The people who have or had a confirmed place. */
public interface KnownPeople {

    /** Makes a person known by document number and address, for good: their place is being confirmed (R29). May be repeated. */
    void remember(StudentId student, Applicant applicant, EnrollmentId enrollment);

    /** Tells the address of an applicant from others without showing it. */
    IdentityKey addressOf(Applicant applicant);
}
