package io.matricula.query.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.matricula.platform.projections.given.Given;
import io.matricula.platform.projections.given.Story;
import io.matricula.platform.projections.paging.EmailKey;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.DuplicateReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.academic.event.ApplicantErased;
import io.matricula.shared.academic.event.ContactChanged;
import io.matricula.shared.academic.event.HoldPlaced;
import io.matricula.shared.academic.event.HoldReleased;
import io.matricula.shared.academic.event.PossibleDuplicateFound;
import io.matricula.shared.academic.event.StudentErased;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.event.DebtIncurred;
import io.matricula.shared.financial.event.DebtOverdue;
import io.matricula.shared.financial.event.DebtSettled;
import io.matricula.shared.privacy.ErasureId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StudentsProjectionTest {

    private final Story ana = Story.of("ana");

    private Given<StudentView> after(Object... events) {
        return Given.facts(StudentsConfiguration.projection(), events);
    }

    @Test
    void anApplicantIsNoStudentYet() {
        assertThat(after(ana.requested(), ana.billed()).shown(ana.student())).isNull();
    }

    @Test
    void aStudentAppearsWithTheEnrollmentsFromBefore() {
        StudentView student = after(ana.requested(), ana.billed(), ana.paid(), ana.registered())
                .shown(ana.student());
        assertThat(student).isNotNull();
        assertThat(student.name()).isEqualTo("Ana ana");
        assertThat(student.email()).isEqualTo("ana@Example.org");
        assertThat(student.emailKeys()).containsExactly(EmailKey.of("ana@example.org"));
        assertThat(student.registeredAt()).isEqualTo(Story.BEGIN.plusSeconds(3));
        assertThat(student.points()).isZero();
        assertThat(student.enrollments())
                .containsExactly(new StudentView.Entry(
                        ana.enrollment(), ana.offering(), "ALG1", "2027.1", EnrollmentStatus.PAID));
    }

    @Test
    @Tag("R35")
    void aStudentWhoIsErasedIsNobodyWithTheSameEnrollments() {
        StudentView student = after(
                        ana.requested(),
                        ana.registered(),
                        new ApplicantErased(ana.enrollment(), ana.student(), new ErasureId(new UUID(0, 1))))
                .shown(ana.student());
        assertThat(student).isNotNull();
        assertThat(student.name()).isNull();
        assertThat(student.email()).isNull();
        assertThat(student.emailKeys()).isEmpty();
        assertThat(student.erased()).isTrue();
        assertThat(student.masked()).isEqualTo(student);
        assertThat(student.enrollments()).hasSize(1);
    }

    @Test
    void anotherNameAndAddressAreShownAndThoseBeforeAsSuch() {
        StudentView student = after(
                        ana.requested(),
                        ana.registered(),
                        new ContactChanged(ana.student(), "Ana Lima", null, "she married", new Actor("clerk")),
                        new ContactChanged(ana.student(), null, "ana@lima.example", "hers", new Actor("clerk")))
                .then(ana.student());

        assertThat(student.name()).isEqualTo("Ana Lima");
        assertThat(student.email()).isEqualTo("ana@lima.example");
        assertThat(student.was())
                .containsExactly(
                        new StudentView.Former("Ana ana", "ana@Example.org", Story.BEGIN.plusSeconds(2)),
                        new StudentView.Former("Ana Lima", "ana@Example.org", Story.BEGIN.plusSeconds(3)));
        assertThat(student.emailKeys())
                .containsExactly(EmailKey.of("ana@example.org"), EmailKey.of("ana@lima.example"));
        assertThat(student.masked().was())
                .extracting(StudentView.Former::email)
                .allSatisfy(address -> assertThat(address).contains("***"));
    }

    @Test
    @Tag("R35")
    void ofAStudentWhoIsErasedNoFormerNameIsLeft() {
        var change = new ContactChanged(ana.student(), "Ana Lima", null, "she married", new Actor("clerk"));
        var erased = new StudentErased(ana.student(), new ErasureId(new UUID(0, 1)));
        StudentView student =
                after(ana.requested(), ana.registered(), change, erased, change).then(ana.student());

        assertThat(student.name()).isNull();
        assertThat(student.was()).isEmpty();
        assertThat(student.erased()).isTrue();
    }

    @Test
    @Tag("R17")
    void holdsAreShownUntilTheyAreReleased() {
        var actor = new Actor("clerk");
        var first = new HoldPlaced(ana.student(), hold(1), HoldKind.DOCUMENTS, "no diploma", actor);
        var second = new HoldPlaced(ana.student(), hold(2), HoldKind.DEBT, "100.00 BRL are overdue", Actor.SYSTEM);

        assertThat(after(ana.requested(), ana.registered(), first, second)
                        .then(ana.student())
                        .holds())
                .containsExactly(
                        new StudentView.Hold(
                                hold(1), HoldKind.DOCUMENTS, "no diploma", actor, Story.BEGIN.plusSeconds(2)),
                        new StudentView.Hold(
                                hold(2),
                                HoldKind.DEBT,
                                "100.00 BRL are overdue",
                                Actor.SYSTEM,
                                Story.BEGIN.plusSeconds(3)));
        assertThat(after(
                                ana.requested(),
                                ana.registered(),
                                first,
                                second,
                                new HoldReleased(ana.student(), hold(1), "it is there", actor))
                        .then(ana.student())
                        .holds())
                .extracting(StudentView.Hold::holdId)
                .containsExactly(hold(2));
    }

    @Test
    @Tag("R17")
    void aDebtIsShownAsItStands() {
        var debt = new DebtId(new UUID(0, 7));
        LocalDate day = LocalDate.of(2027, 3, 1);
        Money money = Money.of("30.00", "BRL");
        var incurred = new DebtIncurred(debt, ana.student(), money, day, "a lost book", new Actor("clerk"));
        var overdue = new DebtOverdue(debt, ana.student(), money, day);
        var settled = new DebtSettled(debt, ana.student(), "paid", new Actor("clerk"));

        assertThat(debtsAfter(incurred))
                .containsExactly(new StudentView.Debt(debt, money, day, DebtStatus.OPEN, "a lost book"));
        assertThat(debtsAfter(incurred, overdue))
                .containsExactly(new StudentView.Debt(debt, money, day, DebtStatus.OVERDUE, "a lost book"));
        assertThat(debtsAfter(incurred, overdue, settled))
                .containsExactly(new StudentView.Debt(debt, money, day, DebtStatus.SETTLED, "a lost book"));
    }

    private List<StudentView.Debt> debtsAfter(Object... facts) {
        return after(Stream.concat(Stream.of(ana.requested(), ana.registered()), Stream.of(facts))
                        .toArray())
                .then(ana.student())
                .debts();
    }

    @Test
    @Tag("R9")
    void whoMayBeTheSamePersonIsShown() {
        Story bob = Story.of("bob");
        var found = new PossibleDuplicateFound(ana.student(), bob.student(), DuplicateReason.SAME_EMAIL);

        StudentView student = after(ana.requested(), ana.registered(), found).then(ana.student());

        assertThat(student.possibleDuplicates())
                .containsExactly(new StudentView.PossibleDuplicate(bob.student(), DuplicateReason.SAME_EMAIL));
        assertThat(student.flagged()).isTrue();
        assertThat(after(ana.requested(), ana.registered()).then(ana.student()).flagged())
                .isFalse();
    }

    private static HoldId hold(int number) {
        return new HoldId(new UUID(0, number));
    }

    @Test
    void eachEnrollmentHasItsOwnStatus() {
        Story bob = Story.of("bob");
        var again = new Story(
                "again",
                bob.offering(),
                new EnrollmentId(NameBasedId.of("enrollment", "again")),
                ana.student(),
                bob.payment(),
                ana.lead(),
                ana.method());
        StudentView student = after(
                        ana.requested(), ana.registered(), again.requested("2027.2"), ana.confirmed(), again.rejected())
                .then(ana.student());
        assertThat(student.enrollments())
                .extracting(StudentView.Entry::term, StudentView.Entry::status)
                .containsExactly(
                        tuple("2027.1", EnrollmentStatus.CONFIRMED), tuple("2027.2", EnrollmentStatus.REJECTED));
    }

    @Test
    void aWaitAndAWithdrawalAreShown() {
        assertThat(statusAfter(ana.requested(), ana.waitlisted())).isEqualTo(EnrollmentStatus.WAITLISTED);
        assertThat(statusAfter(ana.requested(), ana.waitlisted(), ana.offerReceived()))
                .isEqualTo(EnrollmentStatus.SEAT_OFFERED);
        assertThat(statusAfter(ana.requested(), ana.confirmed(), ana.withdrawn()))
                .isEqualTo(EnrollmentStatus.WITHDRAWN);
    }

    private EnrollmentStatus statusAfter(Object... events) {
        return after(events).then(ana.student()).enrollments().get(0).status();
    }
}
