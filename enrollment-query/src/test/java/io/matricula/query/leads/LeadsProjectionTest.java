package io.matricula.query.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.projections.given.Given;
import io.matricula.platform.projections.given.Story;
import io.matricula.shared.marketing.event.LeadConsentRenewed;
import io.matricula.shared.marketing.event.LeadErased;
import io.matricula.shared.marketing.event.LeadOptedOut;
import io.matricula.shared.privacy.ErasureId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LeadsProjectionTest {

    private final Story ana = Story.of("ana");
    private final LeadOptedOut optedOut = new LeadOptedOut(ana.lead(), "enough");

    private LeadView after(Object... events) {
        return Given.facts(LeadsConfiguration.projection(), events).then(ana.lead());
    }

    @Test
    void aCapturedLead() {
        assertThat(after(ana.interested()))
                .isEqualTo(new LeadView(
                        ana.lead(), "Ana ana", "ana@Example.org", "fair", LeadStatus.CAPTURED, false, 0, null));
    }

    @Test
    void aLeadThatBecameAStudent() {
        LeadView lead = after(ana.interested(), ana.leadConverted());
        assertThat(lead.status()).isEqualTo(LeadStatus.CONVERTED);
        assertThat(lead.enrollmentId()).isEqualTo(ana.enrollment());
    }

    @Test
    @Tag("R35")
    void aLeadThatIsErasedShowsNobody() {
        LeadView lead = after(ana.interested(), optedOut, new LeadErased(ana.lead(), new ErasureId(new UUID(0, 1))));
        assertThat(lead.name()).isNull();
        assertThat(lead.email()).isNull();
        assertThat(lead.erased()).isTrue();
        assertThat(lead.masked()).isEqualTo(lead);
        assertThat(lead.optedOut()).isTrue();
    }

    @Test
    @Tag("R31")
    void anOptOutStaysVisibleWhateverElseBecomesOfTheLead() {
        LeadView converted = after(ana.interested(), optedOut, ana.leadConverted());
        assertThat(converted.status()).isEqualTo(LeadStatus.CONVERTED);
        assertThat(converted.optedOut()).isTrue();
        LeadView later = after(ana.interested(), ana.leadConverted(), optedOut);
        assertThat(later.status()).isEqualTo(LeadStatus.CONVERTED);
        assertThat(later.optedOut()).isTrue();
        LeadView back =
                after(ana.interested(), ana.leadConverted(), optedOut, new LeadConsentRenewed(ana.lead(), Story.BEGIN));
        assertThat(back.status()).isEqualTo(LeadStatus.CONVERTED);
        assertThat(back.optedOut()).isFalse();
    }

    @Test
    void aLeadThatOptedOutAndCameBack() {
        assertThat(after(ana.interested(), optedOut).status()).isEqualTo(LeadStatus.OPTED_OUT);
        assertThat(after(ana.interested(), optedOut, new LeadConsentRenewed(ana.lead(), Story.BEGIN))
                        .status())
                .isEqualTo(LeadStatus.CAPTURED);
    }
}
