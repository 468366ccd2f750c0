package io.matricula.enrollment.student;

import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.DataSubject;
import java.util.List;

/**
 * The answer to {@link FindContacts}: on its way between instances the person in it is sealed, and it says under whose keys.
 *
 * @param registeredBy the enrollment that made the person a student
 * @param contacts the person as they were known one after the other, as they are known now last
 */
record ContactsFound(@DataSubject StudentId studentId, EnrollmentId registeredBy, List<Applicant> contacts) {

    Applicant now() {
        return contacts.get(contacts.size() - 1);
    }
}
