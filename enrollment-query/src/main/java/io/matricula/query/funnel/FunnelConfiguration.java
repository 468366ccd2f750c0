package io.matricula.query.funnel;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Models;
import io.matricula.platform.projections.Projection;
import io.matricula.query.funnel.FunnelFact.Kind;
import io.matricula.query.status.StatusChange;
import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.Money;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.MoneyTakenBack;
import io.matricula.shared.financial.event.PartialPaymentReceived;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import io.matricula.shared.marketing.event.LeadCaptured;
import io.matricula.shared.marketing.event.LeadInterestAdded;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The funnel: small documents of what counts, added up when it is asked for. */
@Configuration(proxyBeanMethods = false)
public class FunnelConfiguration {

    static Projection<FunnelFact> projection() {
        Projection.Builder<FunnelFact> table = Projection.named("funnel", FunnelFact.class);
        interest(table);
        enrollments(table);
        money(table);
        return table.indexedBy("kind").build();
    }

    private static void interest(Projection.Builder<FunnelFact> table) {
        table.begin(
                OfferingCreated.class,
                e -> Kind.OFFERING.key(e.offeringId()),
                fact -> FunnelFact.offering(fact.event().term(), fact.event().price()));
        table.begin(
                LeadCaptured.class,
                e -> Kind.LEAD.key(e.leadId()),
                fact -> FunnelFact.lead(fact.event().offeringId()));
        table.then(
                LeadInterestAdded.class,
                e -> Kind.LEAD.key(e.leadId()),
                (lead, fact) -> lead.interestedIn(fact.event().offeringId()));
    }

    private static void enrollments(Projection.Builder<FunnelFact> table) {
        table.begin(
                EnrollmentRequested.class,
                e -> Kind.ENROLLMENT.key(e.enrollmentId()),
                fact -> FunnelFact.enrollment(fact.event().term(), fact.event().price()));
        StatusChange.EVENTS.forEach(event -> onStatus(table, event));
    }

    private static void money(Projection.Builder<FunnelFact> table) {
        received(table, PaymentConfirmed.class, PaymentConfirmed::amount);
        received(table, LatePaymentReceived.class, LatePaymentReceived::amount);
        received(table, PartialPaymentReceived.class, PartialPaymentReceived::amount);
        received(table, SurplusPaymentReceived.class, SurplusPaymentReceived::amount);
        wentBack(table, RefundCompleted.class, RefundCompleted::amount);
        wentBack(table, MoneyReturnedOutside.class, MoneyReturnedOutside::amount);
        wentBack(table, MoneyTakenBack.class, MoneyTakenBack::amount);
    }

    private static <E extends ConcernsEnrollment> void received(
            Projection.Builder<FunnelFact> table, Class<E> event, Function<E, Money> amount) {
        table.then(
                event,
                e -> Kind.ENROLLMENT.key(e.enrollmentId()),
                (enrollment, fact) -> enrollment.received(amount.apply(fact.event())));
    }

    private static <E extends ConcernsEnrollment> void wentBack(
            Projection.Builder<FunnelFact> table, Class<E> event, Function<E, Money> amount) {
        table.then(
                event,
                e -> Kind.ENROLLMENT.key(e.enrollmentId()),
                (enrollment, fact) -> enrollment.gaveBack(amount.apply(fact.event())));
    }

    private static <E extends AcademicEvent> void onStatus(Projection.Builder<FunnelFact> table, Class<E> event) {
        table.then(
                event,
                e -> Kind.ENROLLMENT.key(StatusChange.of(e).enrollmentId()),
                (enrollment, fact) ->
                        enrollment.in(StatusChange.of(fact.event()).status()));
    }

    @Bean
    Projection<FunnelFact> funnelProjection() {
        return projection();
    }

    @Bean
    Model<FunnelFact> funnel(Models models, Projection<FunnelFact> funnelProjection) {
        return models.of(funnelProjection);
    }

    @Bean
    FunnelQueryController funnelReads(Model<FunnelFact> funnel) {
        return new FunnelQueryController(funnel);
    }
}
