package io.matricula.query.students;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Models;
import io.matricula.platform.projections.Projection;
import io.matricula.platform.projections.paging.EmailKeys;
import io.matricula.query.status.StatusChange;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.academic.event.ApplicantErased;
import io.matricula.shared.academic.event.ContactChanged;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.HoldPlaced;
import io.matricula.shared.academic.event.HoldReleased;
import io.matricula.shared.academic.event.PossibleDuplicateFound;
import io.matricula.shared.academic.event.StudentErased;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.financial.event.DebtIncurred;
import io.matricula.shared.financial.event.DebtOverdue;
import io.matricula.shared.financial.event.DebtSettled;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Students. */
@Configuration(proxyBeanMethods = false)
public class StudentsConfiguration {

    static Projection<StudentView> projection() {
        Projection.Builder<StudentView> table = Projection.named("students", StudentView.class)
                .visibleWhen(StudentView::registered)
                .indexedBy("emailKeys", "flagged");
        StatusChange.EVENTS.forEach(event -> onStatus(table, event));
        return table.on(EnrollmentRequested.class, EnrollmentRequested::studentId, (person, fact) -> known(
                                person, fact.event().studentId())
                        .asking(fact.event()))
                .on(StudentRegistered.class, StudentRegistered::studentId, (person, fact) -> known(
                                person, fact.event().studentId())
                        .registered(fact.event(), fact.at()))
                .then(HoldPlaced.class, HoldPlaced::studentId, (person, fact) -> person.held(fact.event(), fact.at()))
                .then(HoldReleased.class, HoldReleased::studentId, (person, fact) -> person.released(fact.event()))
                .then(
                        PossibleDuplicateFound.class,
                        PossibleDuplicateFound::studentId,
                        (person, fact) -> person.like(fact.event()))
                .then(DebtIncurred.class, DebtIncurred::studentId, (person, fact) -> person.owing(fact.event()))
                .then(
                        DebtOverdue.class,
                        DebtOverdue::studentId,
                        (person, fact) -> person.owing(fact.event().debtId(), DebtStatus.OVERDUE))
                .then(
                        DebtSettled.class,
                        DebtSettled::studentId,
                        (person, fact) -> person.owing(fact.event().debtId(), DebtStatus.SETTLED))
                .then(
                        ContactChanged.class,
                        ContactChanged::studentId,
                        (person, fact) -> person.knownAs(fact.event(), fact.at()))
                .then(StudentErased.class, StudentErased::studentId, (person, fact) -> person.withoutPerson())
                .then(ApplicantErased.class, ApplicantErased::studentId, (person, fact) -> person.withoutPerson())
                .build();
    }

    private static <E extends AcademicEvent> void onStatus(Projection.Builder<StudentView> table, Class<E> event) {
        table.then(
                event,
                e -> StatusChange.of(e).studentId(),
                (person, fact) -> person.after(StatusChange.of(fact.event())));
    }

    private static StudentView known(@Nullable StudentView person, StudentId id) {
        return person == null ? StudentView.of(id) : person;
    }

    @Bean
    Projection<StudentView> studentsProjection() {
        return projection();
    }

    @Bean
    Model<StudentView> students(Models models, Projection<StudentView> studentsProjection) {
        return models.of(studentsProjection);
    }

    @Bean
    StudentQueryController studentReads(Model<StudentView> students, EmailKeys emails) {
        return new StudentQueryController(students, emails);
    }
}
