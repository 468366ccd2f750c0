package io.matricula.query.students;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.matricula.platform.projections.paging.EmailKey;
import io.matricula.platform.web.access.ShowsPerson;
import io.matricula.query.status.StatusChange;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.HoldPlaced;
import io.matricula.shared.academic.event.HoldReleased;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of a student. It begins with the person's first request and is hidden until the registration.
 *
 * @param holds what blocks new enrollments, oldest first (R17)
 * @param emailKey the e-mail address as it is searched by
 */
record StudentView(
        @DataSubject StudentId studentId,
        @Personal(Compartment.CONTACT) @Nullable String name,
        @Personal(Compartment.CONTACT) @Nullable String email,
        @Nullable Instant registeredAt,
        List<Entry> enrollments,
        int points,
        List<Hold> holds,
        @JsonIgnore @Nullable EmailKey emailKey)
        implements ShowsPerson<StudentView> {

    /** One hold that has not been released. */
    record Hold(HoldId holdId, HoldKind kind, String reason, Actor actor, Instant placedAt) {}

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
        return new StudentView(studentId, null, null, null, List.of(), 0, List.of(), null);
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
        Applicant applicant = registered.applicant();
        String shown = applicant.isErased() ? null : applicant.name();
        return new StudentView(
                studentId,
                shown,
                applicant.email(),
                at,
                enrollments,
                points,
                holds,
                EmailKey.ofNullable(applicant.email()));
    }

    StudentView held(HoldPlaced placed, Instant at) {
        var hold = new Hold(placed.holdId(), placed.kind(), placed.reason(), placed.actor(), at);
        return holding(Stream.concat(holds.stream(), Stream.of(hold)));
    }

    StudentView released(HoldReleased released) {
        return holding(holds.stream().filter(hold -> !hold.holdId().equals(released.holdId())));
    }

    private StudentView holding(Stream<Hold> open) {
        return new StudentView(studentId, name, email, registeredAt, enrollments, points, open.toList(), emailKey);
    }

    /** Without the person, who has been erased (R35). */
    StudentView withoutPerson() {
        return new StudentView(studentId, null, null, registeredAt, enrollments, points, holds, null);
    }

    /** Whether the person has been erased; not said of others. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonProperty
    @Nullable
    Boolean erased() {
        return (registered() && email == null) ? true : null;
    }

    private StudentView with(List<Entry> entries) {
        return new StudentView(studentId, name, email, registeredAt, entries, points, holds, emailKey);
    }

    @Override
    public StudentView masked() {
        String shown = email == null ? null : ShowsPerson.maskedEmail(email);
        return new StudentView(studentId, name, shown, registeredAt, enrollments, points, holds, emailKey);
    }
}
