package io.matricula.enrollment.student;

import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.ErasureId;
import java.util.Optional;

/** The people who have or had a confirmed place. */
public interface KnownPeople {

    /** Makes a person known by document number and address, for good: their place is being confirmed (R29). May be repeated. */
    void remember(StudentId student, Applicant applicant, EnrollmentId enrollment);

    /** Makes nobody known by document number and address any more: who comes with them is a new person (R35). May be repeated. */
    void forget(StudentId student, Applicant applicant, EnrollmentId enrollment, ErasureId erasure);

    /** The same of every name and address the person has had since they became a student. May be repeated. */
    void forgetContacts(StudentId student, ErasureId erasure);

    /** How a student is reached now; nothing of a person who is no student, or has been erased. */
    Optional<Applicant> contactOf(StudentId student);

    /** Who is known by the address of this person, if anybody is. */
    Optional<StudentId> ownerOfAddress(Applicant person);

    /** Whether a hold blocks new enrollments of this person (R17). */
    boolean isOnHold(StudentId student);

    /** Tells the address of an applicant from others without showing it. */
    IdentityKey addressOf(Applicant applicant);
}
