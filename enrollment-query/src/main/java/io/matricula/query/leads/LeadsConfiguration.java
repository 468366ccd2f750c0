package io.matricula.query.leads;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Models;
import io.matricula.platform.projections.Projection;
import io.matricula.shared.marketing.event.LeadCaptured;
import io.matricula.shared.marketing.event.LeadConsentRenewed;
import io.matricula.shared.marketing.event.LeadConverted;
import io.matricula.shared.marketing.event.LeadErased;
import io.matricula.shared.marketing.event.LeadOptedOut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads. */
@Configuration(proxyBeanMethods = false)
public class LeadsConfiguration {

    static Projection<LeadView> projection() {
        return Projection.named("leads", LeadView.class)
                .begin(LeadCaptured.class, LeadCaptured::leadId, fact -> LeadView.of(fact.event()))
                .then(LeadOptedOut.class, LeadOptedOut::leadId, (lead, fact) -> lead.withConsent(false))
                .then(LeadConsentRenewed.class, LeadConsentRenewed::leadId, (lead, fact) -> lead.withConsent(true))
                .then(
                        LeadConverted.class,
                        LeadConverted::leadId,
                        (lead, fact) -> lead.convertedBy(fact.event().enrollmentId()))
                .then(LeadErased.class, LeadErased::leadId, (lead, fact) -> lead.withoutPerson())
                .indexedBy("status")
                .build();
    }

    @Bean
    Projection<LeadView> leadsProjection() {
        return projection();
    }

    @Bean
    Model<LeadView> leads(Models models, Projection<LeadView> leadsProjection) {
        return models.of(leadsProjection);
    }

    @Bean
    LeadQueryController leadReads(Model<LeadView> leads) {
        return new LeadQueryController(leads);
    }
}
