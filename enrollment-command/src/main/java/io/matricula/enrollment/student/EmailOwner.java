package io.matricula.enrollment.student;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import org.jspecify.annotations.Nullable;

/**
 * Who an e-mail address belongs to; the answer to {@link FindEmailOwner}.
 *
 * @param claimed whether the address has an owner
 * @param studentId that person, if the applicant may be the same (R9, R29)
 * @param document the document number of that person, if known
 * @param takenBy the enrollment of another person, with another document number, who may turn out to be that person
 * @param releases how often the address has been given up by an erasure (R35)
 */
record EmailOwner(
        boolean claimed,
        @Nullable StudentId studentId,
        @Nullable IdentityKey document,
        @Nullable EnrollmentId takenBy,
        int releases) {

    /** The address has no owner yet. */
    public static final EmailOwner UNCLAIMED = new EmailOwner(false, null, null, null, 0);

    /** The address belongs to a person with another document number, which is no match (R9). */
    public static final EmailOwner ANOTHER_PERSON = new EmailOwner(true, null, null, null, 0);
}
