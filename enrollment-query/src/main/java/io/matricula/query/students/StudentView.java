package io.matricula.query.students;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.matricula.platform.projections.paging.EmailKey;
import io.matricula.platform.web.access.ShowsPerson;
import io.matricula.query.status.StatusChange;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.DuplicateReason;
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
import io.matricula.shared.academic.event.PossibleDuplicateFound;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.event.DebtIncurred;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of a student. It begins with the person's first request and is hidden until the registration.
 *
 * @param holds what blocks new enrollments, oldest first (R17)
 * @param debts what the student owes and owed besides payments, oldest first
 * @param was how the person was known before, oldest first
 * @param possibleDuplicates the students who may be the same person, for staff to look at (R9)
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
        List<Debt> debts,
        List<Former> was,
        List<PossibleDuplicate> possibleDuplicates,
        @JsonIgnore boolean flagged,
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

    /** A student who may be the same person. */
    record PossibleDuplicate(StudentId studentId, DuplicateReason reason) {}

    /**
     * Money that the student owes, or owed.
     *
     * @param dueOn the last day on which it is not overdue
     */
    record Debt(DebtId debtId, Money amount, LocalDate dueOn, DebtStatus status, String reason) {

        static Debt of(DebtIncurred incurred) {
            return new Debt(incurred.debtId(), incurred.amount(), incurred.dueOn(), DebtStatus.OPEN, incurred.reason());
        }

        Debt in(DebtStatus next) {
            return new Debt(debtId, amount, dueOn, next, reason);
        }
    }

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
        return new StudentView(
                studentId, null, null, null, List.of(), 0, List.of(), List.of(), List.of(), List.of(), false,
                List.of());
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
        return having(added(enrollments, entry), holds, debts);
    }

    StudentView after(StatusChange change) {
        return having(enrollments.stream().map(entry -> entry.after(change)).toList(), holds, debts);
    }

    StudentView held(HoldPlaced placed, Instant at) {
        var hold = new Hold(placed.holdId(), placed.kind(), placed.reason(), placed.actor(), at);
        return having(enrollments, added(holds, hold), debts);
    }

    StudentView released(HoldReleased released) {
        List<Hold> open = holds.stream()
                .filter(hold -> !hold.holdId().equals(released.holdId()))
                .toList();
        return having(enrollments, open, debts);
    }

    StudentView owing(DebtIncurred incurred) {
        return having(enrollments, holds, added(debts, Debt.of(incurred)));
    }

    StudentView owing(DebtId debt, DebtStatus status) {
        List<Debt> owed = debts.stream()
                .map(known -> known.debtId().equals(debt) ? known.in(status) : known)
                .toList();
        return having(enrollments, holds, owed);
    }

    private StudentView having(List<Entry> places, List<Hold> open, List<Debt> owed) {
        return new StudentView(
                studentId,
                name,
                email,
                registeredAt,
                places,
                points,
                open,
                owed,
                was,
                possibleDuplicates,
                flagged,
                emailKeys);
    }

    StudentView registered(StudentRegistered registered, Instant at) {
        Applicant applicant = registered.applicant();
        String shown = applicant.isErased() ? null : applicant.name();
        return showing(shown, applicant.email(), at, was, keys(applicant.email()));
    }

    /** By another name or address; one who has been erased has neither. */
    StudentView knownAs(ContactChanged changed, Instant at) {
        if (email == null) {
            return this;
        }
        String nextName = changed.name() == null ? name : changed.name();
        String nextEmail = changed.email() == null ? email : changed.email();
        return showing(nextName, nextEmail, registeredAt, added(was, new Former(name, email, at)), keys(nextEmail));
    }

    private List<EmailKey> keys(@Nullable String address) {
        return Stream.concat(emailKeys.stream(), Stream.ofNullable(EmailKey.ofNullable(address)))
                .distinct()
                .toList();
    }

    /** Without the person, who has been erased (R35). */
    StudentView withoutPerson() {
        return showing(null, null, registeredAt, List.of(), List.of());
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
        return showing(name, maskedOrNull(email), registeredAt, masked, emailKeys);
    }

    private StudentView showing(
            @Nullable String shownName,
            @Nullable String shownEmail,
            @Nullable Instant at,
            List<Former> before,
            List<EmailKey> keys) {
        return new StudentView(
                studentId,
                shownName,
                shownEmail,
                at,
                enrollments,
                points,
                holds,
                debts,
                before,
                possibleDuplicates,
                flagged,
                keys);
    }

    /** As somebody who may be the same person as another student. */
    StudentView like(PossibleDuplicateFound found) {
        return new StudentView(
                studentId,
                name,
                email,
                registeredAt,
                enrollments,
                points,
                holds,
                debts,
                was,
                added(possibleDuplicates, new PossibleDuplicate(found.other(), found.reason())),
                true,
                emailKeys);
    }

    private static @Nullable String maskedOrNull(@Nullable String address) {
        return address == null ? null : ShowsPerson.maskedEmail(address);
    }

    private static <T> List<T> added(List<T> known, T next) {
        return Stream.concat(known.stream(), Stream.of(next)).toList();
    }
}
