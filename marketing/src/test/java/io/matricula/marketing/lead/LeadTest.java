package io.matricula.marketing.lead;

import static io.matricula.marketing.lead.LeadFacts.ALGEBRA;
import static io.matricula.marketing.lead.LeadFacts.ANA;
import static io.matricula.marketing.lead.LeadFacts.ANOTHER_ENROLLMENT;
import static io.matricula.marketing.lead.LeadFacts.BIOLOGY;
import static io.matricula.marketing.lead.LeadFacts.ENROLLMENT;
import static io.matricula.marketing.lead.LeadFacts.NOON;
import static io.matricula.marketing.lead.LeadFacts.ONE;
import static io.matricula.marketing.lead.LeadFacts.TWO;
import static io.matricula.marketing.lead.LeadFacts.anaWasCaptured;
import static io.matricula.marketing.lead.LeadFacts.captureAna;

import io.matricula.shared.marketing.command.ConvertLead;
import io.matricula.shared.marketing.command.OptOutLead;
import io.matricula.shared.marketing.event.LeadConsentRenewed;
import io.matricula.shared.marketing.event.LeadConverted;
import io.matricula.shared.marketing.event.LeadInterestAdded;
import io.matricula.shared.marketing.event.LeadOptedOut;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class LeadTest {

    private final AggregateTestFixture<Lead> lead = new AggregateTestFixture<>(Lead.class);

    @Test
    void aNewPersonIsCaptured() {
        lead.givenNoPriorActivity()
                .when(captureAna("fair", ALGEBRA, NOON))
                .expectSuccessfulHandlerExecution()
                .expectEvents(anaWasCaptured());
    }

    @Test
    void theSameCaptureAgainChangesNothing() {
        lead.given(anaWasCaptured())
                .when(captureAna("fair", ALGEBRA, NOON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theSameInterestAgainChangesNothingLaterEither() {
        lead.given(anaWasCaptured()).when(captureAna("fair", ALGEBRA, TWO)).expectNoEvents();
    }

    @Test
    void aCaptureWithoutSourceAndOfferingAddsNothing() {
        lead.given(anaWasCaptured()).when(captureAna(null, null, TWO)).expectNoEvents();
    }

    @Test
    void anotherOfferingIsANewInterest() {
        lead.given(anaWasCaptured())
                .when(captureAna("fair", BIOLOGY, ONE))
                .expectEvents(new LeadInterestAdded(ANA, "fair", BIOLOGY));
    }

    @Test
    void anotherSourceIsANewInterest() {
        lead.given(anaWasCaptured())
                .when(captureAna("radio", null, ONE))
                .expectEvents(new LeadInterestAdded(ANA, "radio", null));
    }

    @Test
    void anAddedInterestIsKnownFromThenOn() {
        lead.given(anaWasCaptured(), new LeadInterestAdded(ANA, "radio", BIOLOGY))
                .when(captureAna("radio", BIOLOGY, TWO))
                .expectNoEvents();
    }

    @Test
    void optingOutIsImmediate() {
        lead.given(anaWasCaptured())
                .when(new OptOutLead(ANA, "too many mails"))
                .expectEvents(new LeadOptedOut(ANA, "too many mails"));
    }

    @Test
    void optingOutAgainChangesNothing() {
        optedOutAtOne()
                .when(new OptOutLead(ANA, "really"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nobodyUnknownOptsOut() {
        lead.givenNoPriorActivity()
                .when(new OptOutLead(ANA, null))
                .expectException(AggregateNotFoundException.class)
                .expectNoEvents();
    }

    @Test
    void aNewConsentEndsAnOptOut() {
        optedOutAtOne().when(captureAna("fair", ALGEBRA, TWO)).expectEvents(new LeadConsentRenewed(ANA, TWO));
    }

    @Test
    void aNewConsentMayBringANewInterest() {
        optedOutAtOne()
                .when(captureAna("radio", BIOLOGY, TWO))
                .expectEvents(new LeadConsentRenewed(ANA, TWO), new LeadInterestAdded(ANA, "radio", BIOLOGY));
    }

    @Test
    void theConsentFromBeforeTheOptOutDoesNotEndIt() {
        optedOutAtOne().when(captureAna("fair", ALGEBRA, NOON)).expectNoEvents();
    }

    @Test
    void whoConsentedAgainMayOptOutAgain() {
        optedOutAtOne()
                .andGiven(new LeadConsentRenewed(ANA, TWO))
                .when(new OptOutLead(ANA, null))
                .expectEvents(new LeadOptedOut(ANA, null));
    }

    @Test
    void aLeadIsConverted() {
        lead.given(anaWasCaptured())
                .when(new ConvertLead(ANA, ENROLLMENT))
                .expectEvents(new LeadConverted(ANA, ENROLLMENT));
    }

    @Test
    void onlyTheFirstConversionCounts() {
        lead.given(anaWasCaptured(), new LeadConverted(ANA, ENROLLMENT))
                .when(new ConvertLead(ANA, ANOTHER_ENROLLMENT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void whoOptedOutIsConvertedAllTheSame() {
        optedOutAtOne().when(new ConvertLead(ANA, ENROLLMENT)).expectEvents(new LeadConverted(ANA, ENROLLMENT));
    }

    @Test
    void nobodyUnknownIsConverted() {
        lead.givenNoPriorActivity()
                .when(new ConvertLead(ANA, ENROLLMENT))
                .expectException(AggregateNotFoundException.class)
                .expectNoEvents();
    }

    private TestExecutor<Lead> optedOutAtOne() {
        return lead.givenCurrentTime(ONE).andGiven(anaWasCaptured(), new LeadOptedOut(ANA, null));
    }
}
