package io.matricula.query.students;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.matricula.platform.projections.paging.Normalized;
import io.matricula.platform.web.access.ShowsPerson;
import io.matricula.query.status.StatusChange;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.StudentRegistered;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of a student. It begins with the person's first request and is hidden until the registration.
 *
 * @param emailKey the e-mail address as it is searched by
 */
record StudentView(
        StudentId studentId,
        @Nullable String name,
        @Nullable String email,
        @Nullable Instant registeredAt,
        List<Entry> enrollments,
        int points,
        @JsonIgnore @Nullable String emailKey)
        implements ShowsPerson<StudentView> {

    /** One enrollment of the student. */
    record Entry(
            EnrollmentId enrollmentId, OfferingId offeringId, String courseCode, String term, EnrollmentStatus status) {

        Entry after(StatusChange change) {
            return enrollmentId.equals(change.enrollmentId())
                    ? new Entry(enrollmentId, offeringId, courseCode, term, change.status())
                    : this;
        }
    }

    static StudentView of(StudentId studentId) {
        return new StudentView(studentId, null, null, null, List.of(), 0, null);
    }

    boolean registered() {
        return registeredAt != null;
    }

    StudentView asking(EnrollmentRequested requested) {
        var entry = new Entry(
                requested.enrollmentId(),
                requested.offeringId(),
                requested.courseCode(),
                requested.term(),
                EnrollmentStatus.REQUESTED);
        return with(Stream.concat(enrollments.stream(), Stream.of(entry)).toList());
    }

    StudentView after(StatusChange change) {
        return with(enrollments.stream().map(entry -> entry.after(change)).toList());
    }

    StudentView registered(StudentRegistered registered, Instant at) {
        String address = registered.applicant().email();
        return new StudentView(
                studentId, registered.applicant().name(), address, at, enrollments, points, Normalized.email(address));
    }

    private StudentView with(List<Entry> entries) {
        return new StudentView(studentId, name, email, registeredAt, entries, points, emailKey);
    }

    @Override
    public StudentView masked() {
        String shown = email == null ? null : ShowsPerson.maskedEmail(email);
        return new StudentView(studentId, name, shown, registeredAt, enrollments, points, emailKey);
    }
}
