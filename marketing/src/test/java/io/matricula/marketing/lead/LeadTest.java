package io.matricula.marketing.lead;

import static io.matricula.marketing.lead.LeadFacts.ADDRESSES;
import static io.matricula.marketing.lead.LeadFacts.ADDRESS_OF_ANA;
import static io.matricula.marketing.lead.LeadFacts.ADDRESS_OF_BIA;
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
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.EmailAddress;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.marketing.command.ConvertLead;
import io.matricula.shared.marketing.command.EraseLead;
import io.matricula.shared.marketing.event.LeadConsentRenewed;
import io.matricula.shared.marketing.event.LeadConverted;
import io.matricula.shared.marketing.event.LeadErased;
import io.matricula.shared.marketing.event.LeadInterestAdded;
import io.matricula.shared.marketing.event.LeadOptedOut;
import io.matricula.shared.privacy.ErasureId;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTest {

    private final FixtureConfiguration<Lead> lead =
            new AggregateTestFixture<>(Lead.class).registerInjectableResource(ADDRESSES);

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
    @Tag("R35")
    void aPersonIsForgottenOnceAndIsNewIfTheyComeAgain() {
        var erased = new LeadErased(ANA, new ErasureId(new UUID(0, 1)));
        lead.given(anaWasCaptured())
                .when(new EraseLead(ANA, erased.erasureId()))
                .expectEvents(erased);
        lead.given(anaWasCaptured(), erased)
                .when(new EraseLead(ANA, erased.erasureId()))
                .expectNoEvents();
        lead.given(anaWasCaptured(), erased)
                .when(captureAna("fair", ALGEBRA, NOON))
                .expectEvents(anaWasCaptured());
        lead.given(anaWasCaptured(), erased)
                .when(new ConvertLead(ANA, ENROLLMENT, ADDRESS_OF_ANA))
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
                .when(new ConvertLead(ANA, ENROLLMENT, ADDRESS_OF_ANA))
                .expectEvents(new LeadConverted(ANA, ENROLLMENT));
    }

    @Test
    void onlyTheFirstConversionCounts() {
        lead.given(anaWasCaptured(), new LeadConverted(ANA, ENROLLMENT))
                .when(new ConvertLead(ANA, ANOTHER_ENROLLMENT, ADDRESS_OF_ANA))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @Tag("R31")
    @CsvSource(
            nullValues = "-",
            value = {"ana, ana, true", "ana, bia, false", "ana, -, true"})
    void aLeadIsConvertedOnlyByAnEnrollmentOfTheSameAddress(
            String leads, @Nullable String enrollments, boolean converts) {
        assertThat(LeadIsOfTheSameAddress.holds(
                        ADDRESSES.key(EmailAddress.of(leads)),
                        enrollments == null ? null : ADDRESSES.key(EmailAddress.of(enrollments))))
                .isEqualTo(converts);
    }

    @Test
    @Tag("R31")
    void somebodyElsesEnrollmentIsToldThatThereIsNoSuchLead() {
        lead.given(anaWasCaptured())
                .when(new ConvertLead(ANA, ENROLLMENT, ADDRESS_OF_BIA))
                .expectNoEvents()
                .expectException(refusal(RefusalCode.NOT_FOUND));
    }

    @Test
    @Tag("R31")
    void anOptOutIsInForceAfterTheConversion() {
        optedOutAtOne()
                .andGiven(new LeadConverted(ANA, ENROLLMENT))
                .when(new OptOutLead(ANA, null))
                .expectNoEvents();
        lead.given(anaWasCaptured(), new LeadConverted(ANA, ENROLLMENT))
                .when(new OptOutLead(ANA, null))
                .expectEvents(new LeadOptedOut(ANA, null));
    }

    @Test
    void aLeadIsFoundOnlyIfItIsThere() {
        lead.givenNoPriorActivity().when(new FindLead(ANA)).expectException(AggregateNotFoundException.class);
        lead.given(anaWasCaptured()).when(new FindLead(ANA)).expectNoEvents().expectResultMessagePayload(ANA);
    }

    private static Matcher<Object> refusal(RefusalCode code) {
        return new CustomMatcher<>("a refusal " + code) {
            @Override
            public boolean matches(Object failure) {
                return failure instanceof Refused refused && refused.code() == code;
            }
        };
    }

    @Test
    void whoOptedOutIsConvertedAllTheSame() {
        optedOutAtOne()
                .when(new ConvertLead(ANA, ENROLLMENT, ADDRESS_OF_ANA))
                .expectEvents(new LeadConverted(ANA, ENROLLMENT));
    }

    @Test
    void nobodyUnknownIsConverted() {
        lead.givenNoPriorActivity()
                .when(new ConvertLead(ANA, ENROLLMENT, ADDRESS_OF_ANA))
                .expectException(AggregateNotFoundException.class)
                .expectNoEvents();
    }

    private TestExecutor<Lead> optedOutAtOne() {
        return lead.givenCurrentTime(ONE).andGiven(anaWasCaptured(), new LeadOptedOut(ANA, null));
    }
}
