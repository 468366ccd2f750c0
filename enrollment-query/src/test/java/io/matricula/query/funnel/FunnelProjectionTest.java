package io.matricula.query.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.projections.given.Given;
import io.matricula.platform.projections.given.Story;
import io.matricula.query.funnel.FunnelFact.Kind;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.financial.TakeBackKind;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.MoneyTakenBack;
import io.matricula.shared.financial.event.PartialPaymentReceived;
import io.matricula.shared.marketing.event.LeadCaptured;
import io.matricula.shared.marketing.event.LeadInterestAdded;
import org.junit.jupiter.api.Test;

class FunnelProjectionTest {

    private final Story ana = Story.of("ana");

    private Given<FunnelFact> after(Object... events) {
        return Given.facts(FunnelConfiguration.projection(), events);
    }

    @Test
    void moneyIsCountedInCents() {
        FunnelFact fact = after(
                        ana.requested(),
                        ana.billed(),
                        ana.paymentConfirmed(),
                        ana.refundCompleted("r1", "50.01", true),
                        ana.confirmed())
                .then(Kind.ENROLLMENT.key(ana.enrollment()));
        assertThat(fact)
                .isEqualTo(new FunnelFact(
                        Kind.ENROLLMENT, "2027.1", "BRL", null, EnrollmentStatus.CONFIRMED, 19_990 - 5_001));
    }

    @Test
    void revenueIsWhateverCameLessWhateverWent() {
        var partial = new PartialPaymentReceived(
                ana.payment(), ana.enrollment(), 1, "ch_1", brl("50.00"), brl("149.90"), "n1");
        var taken = new MoneyTakenBack(
                ana.payment(), ana.enrollment(), "ch_1", brl("0.30"), TakeBackKind.CHARGED_BACK, "n9");
        var outside = new MoneyReturnedOutside(
                ana.payment(), ana.enrollment(), brl("9.00"), "bank transfer", new Actor("maria"));
        FunnelFact fact = after(ana.requested(), ana.billed(), partial, taken, outside)
                .then(Kind.ENROLLMENT.key(ana.enrollment()));
        assertThat(fact.cents()).isEqualTo(5_000 - 30 - 900);
    }

    private static Money brl(String amount) {
        return Money.of(amount, "BRL");
    }

    @Test
    void aLeadBelongsToItsFirstOffering() {
        var vague = new LeadCaptured(ana.lead(), "Ana", "a@example.org", null, null, null, Story.BEGIN);
        var interest = new LeadInterestAdded(ana.lead(), null, ana.offering());
        var later = new LeadInterestAdded(ana.lead(), null, Story.of("bob").offering());
        assertThat(after(vague).then(Kind.LEAD.key(ana.lead())).offeringId()).isNull();
        assertThat(after(vague, interest, later).then(Kind.LEAD.key(ana.lead())).offeringId())
                .isEqualTo(ana.offering());
    }

    @Test
    void anOfferingSaysTermAndCurrency() {
        assertThat(after(ana.offered()).then(Kind.OFFERING.key(ana.offering())))
                .isEqualTo(FunnelFact.offering("2027.1", Story.PRICE));
    }

    @Test
    void aWithdrawalLeavesWhatDidNotGoBack() {
        FunnelFact fact = after(
                        ana.requested(),
                        ana.billed(),
                        ana.paymentConfirmed(),
                        ana.confirmed(),
                        ana.withdrawalRequested(),
                        ana.refundCompleted("r1", "159.92", true),
                        ana.withdrawn())
                .then(Kind.ENROLLMENT.key(ana.enrollment()));
        assertThat(fact.status()).isEqualTo(EnrollmentStatus.WITHDRAWN);
        assertThat(fact.cents()).isEqualTo(39_98);
    }
}
