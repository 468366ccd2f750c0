package io.matricula.query.enrollments;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Models;
import io.matricula.platform.projections.Projection;
import io.matricula.platform.projections.Projections;
import io.matricula.platform.projections.paging.EmailKeys;
import io.matricula.platform.security.capability.UpdatesTickets;
import io.matricula.query.status.StatusChange;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.academic.event.ApplicantErased;
import io.matricula.shared.academic.event.EnrollmentBilled;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatOfferReceived;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.academic.event.StudentRegistered;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Enrollments, waiting for them and watching them. */
@Configuration(proxyBeanMethods = false)
public class EnrollmentsConfiguration {

    static final String NAME = "enrollments";

    static Projection<EnrollmentView> projection() {
        Projection.Builder<EnrollmentView> table = Projection.named("enrollments", EnrollmentView.class)
                .indexedBy("studentId", "status", "emailKey")
                .indexedTogether("offeringId", "status", "requestedAt");
        StatusChange.EVENTS.forEach(event -> onStatus(table, event));
        return table.begin(
                        EnrollmentRequested.class,
                        EnrollmentRequested::enrollmentId,
                        fact -> EnrollmentView.of(fact.event(), fact.at()))
                .then(
                        ApplicantErased.class,
                        ApplicantErased::enrollmentId,
                        (enrollment, fact) -> enrollment.withoutPerson())
                .then(EnrollmentBilled.class, EnrollmentBilled::enrollmentId, (enrollment, fact) -> enrollment
                        .after(StatusChange.of(fact.event()), fact.at())
                        .billedBy(fact.event().paymentId(), fact.at()))
                .then(
                        PaymentMethodChosen.class,
                        PaymentMethodChosen::enrollmentId,
                        (enrollment, fact) -> enrollment.paidBy(fact.event().method(), fact.at()))
                .then(SeatOfferAccepted.class, SeatOfferAccepted::enrollmentId, (enrollment, fact) -> enrollment
                        .after(StatusChange.of(fact.event()), fact.at())
                        .paidBy(fact.event().method(), fact.at()))
                .then(SeatOfferReceived.class, SeatOfferReceived::enrollmentId, (enrollment, fact) -> enrollment
                        .after(StatusChange.of(fact.event()), fact.at())
                        .offeredUntil(fact.event().until(), fact.at()))
                .then(
                        StudentRegistered.class,
                        StudentRegistered::enrollmentId,
                        (enrollment, fact) -> enrollment.of(fact.event().studentId(), fact.at()))
                .then(
                        StudentRecognized.class,
                        StudentRecognized::enrollmentId,
                        (enrollment, fact) -> enrollment.of(fact.event().studentId(), fact.at()))
                .build();
    }

    private static <E extends AcademicEvent> void onStatus(Projection.Builder<EnrollmentView> table, Class<E> event) {
        table.then(
                event,
                e -> StatusChange.of(e).enrollmentId(),
                (enrollment, fact) -> enrollment.after(StatusChange.of(fact.event()), fact.at()));
    }

    @Bean
    Projection<EnrollmentView> enrollmentsProjection() {
        return projection();
    }

    @Bean
    Model<EnrollmentView> enrollments(Models models, Projection<EnrollmentView> enrollmentsProjection) {
        return models.of(enrollmentsProjection);
    }

    @Bean
    EnrollmentCounts enrollmentCounts(Model<EnrollmentView> enrollments) {
        return new EnrollmentCounts(enrollments);
    }

    @Bean
    Waitlists waitingLines(Model<EnrollmentView> enrollments) {
        return new Waitlists(enrollments);
    }

    @Bean
    EnrollmentWatch enrollmentWatch(
            Model<EnrollmentView> enrollments, Waitlists lines, Projections projections, Clock clock) {
        return new EnrollmentWatch(enrollments, lines, projections, clock);
    }

    @Bean
    UpdateSettings updateSettings(
            @Value("${matricula.updates.lifetime:30m}") Duration lifetime,
            @Value("${matricula.updates.silence:15s}") Duration silence) {
        return new UpdateSettings(lifetime, silence);
    }

    @Bean
    EnrollmentQueryController enrollmentReads(
            Model<EnrollmentView> enrollments,
            EmailKeys emails,
            Waitlists lines,
            EnrollmentWatch watch,
            UpdateSettings updateSettings,
            Clock clock) {
        return new EnrollmentQueryController(enrollments, emails, lines, watch, updateSettings, clock);
    }

    @Bean
    UpdatesTicketController updatesTicketController(UpdatesTickets tickets) {
        return new UpdatesTicketController(tickets);
    }
}
