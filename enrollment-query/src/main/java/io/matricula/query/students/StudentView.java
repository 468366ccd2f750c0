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
import io.matricula.shared.academic.event.ContactChanged;
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
 * @param was how the person was known before, oldest first
 * @param emailKeys the e-mail addresses, of today and before, as they are searched by
 */
record StudentView(
        @DataSubject StudentId studentId,
        @Personal(Compartment.CONTACT) @Nullable String name,
        @Personal(Compartment.CONTACT) @Nullable String email,
        @Nullable Instant registeredAt,
        List<Entry> enrollments,
        int points,
        List<Hold> holds,
        List<Former> was,
        @JsonIgnore List<EmailKey> emailKeys)
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

    /** One hold that has not been released. */
    record Hold(HoldId holdId, HoldKind kind, String reason, Actor actor, Instant placedAt) {}

    /**
     * A name and an address that the person had.
     *
     * @param until when they got another one
     */
    record Former(
            @Personal(Compartment.CONTACT) @Nullable String name,
            @Personal(Compartment.CONTACT) @Nullable String email,
            Instant until) {

        Former masked() {
            return new Former(name, maskedOrNull(email), until);
        }
    }

    static StudentView of(StudentId studentId) {
        return new StudentView(studentId, null, null, null, List.of(), 0, List.of(), List.of(), List.of());
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
        return with(added(enrollments, entry));
    }

    StudentView after(StatusChange change) {
        return with(enrollments.stream().map(entry -> entry.after(change)).toList());
    }

    private StudentView with(List<Entry> entries) {
        return new StudentView(studentId, name, email, registeredAt, entries, points, holds, was, emailKeys);
    }

    StudentView registered(StudentRegistered registered, Instant at) {
        Applicant applicant = registered.applicant();
        String shown = applicant.isErased() ? null : applicant.name();
        return new StudentView(
                studentId, shown, applicant.email(), at, enrollments, points, holds, was, keys(applicant.email()));
    }

    /** By another name or address; one who has been erased has neither. */
    StudentView knownAs(ContactChanged changed, Instant at) {
        if (email == null) {
            return this;
        }
        String nextName = changed.name() == null ? name : changed.name();
        String nextEmail = changed.email() == null ? email : changed.email();
        List<Former> before = added(was, new Former(name, email, at));
        return new StudentView(
                studentId, nextName, nextEmail, registeredAt, enrollments, points, holds, before, keys(nextEmail));
    }

    private List<EmailKey> keys(@Nullable String address) {
        return Stream.concat(emailKeys.stream(), Stream.ofNullable(EmailKey.ofNullable(address)))
                .distinct()
                .toList();
    }

    StudentView held(HoldPlaced placed, Instant at) {
        return holding(added(holds, new Hold(placed.holdId(), placed.kind(), placed.reason(), placed.actor(), at)));
    }

    StudentView released(HoldReleased released) {
        return holding(holds.stream()
                .filter(hold -> !hold.holdId().equals(released.holdId()))
                .toList());
    }

    private StudentView holding(List<Hold> open) {
        return new StudentView(studentId, name, email, registeredAt, enrollments, points, open, was, emailKeys);
    }

    /** Without the person, who has been erased (R35). */
    StudentView withoutPerson() {
        return new StudentView(studentId, null, null, registeredAt, enrollments, points, holds, List.of(), List.of());
    }

    /** Whether the person has been erased; not said of others. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonProperty
    @Nullable
    Boolean erased() {
        return (registered() && email == null) ? true : null;
    }

    @Override
    public StudentView masked() {
        List<Former> masked = was.stream().map(Former::masked).toList();
        return new StudentView(
                studentId, name, maskedOrNull(email), registeredAt, enrollments, points, holds, masked, emailKeys);
    }

    private static @Nullable String maskedOrNull(@Nullable String address) {
        return address == null ? null : ShowsPerson.maskedEmail(address);
    }

    private static <T> List<T> added(List<T> known, T next) {
        return Stream.concat(known.stream(), Stream.of(next)).toList();
    }
}
