package io.matricula.marketing.lead;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.platform.security.identity.AddressIds;
import io.matricula.shared.EmailAddress;
import io.matricula.shared.Refused;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.command.ConvertLead;
import io.matricula.shared.marketing.command.EraseLead;
import io.matricula.shared.marketing.event.LeadCaptured;
import io.matricula.shared.marketing.event.LeadConsentRenewed;
import io.matricula.shared.marketing.event.LeadConverted;
import io.matricula.shared.marketing.event.LeadErased;
import io.matricula.shared.marketing.event.LeadInterestAdded;
import io.matricula.shared.marketing.event.LeadOptedOut;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A person who showed interest. */
@Revision("2")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "everyFewHundredEvents")
class Lead {

    @DataSubject
    @AggregateIdentifier
    private @Nullable LeadId id;

    @Personal(Compartment.CONTACT)
    private @Nullable String email;

    private Consent consent = Consent.NONE;
    private Interests interests = Interests.none();
    private boolean converted;

    Lead() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CaptureLead capture) {
        if (id == null || email == null) {
            apply(new LeadCaptured(
                    capture.leadId(),
                    capture.name(),
                    capture.email(),
                    capture.phone(),
                    capture.source(),
                    capture.offeringId(),
                    capture.consentedAt()));
            return;
        }
        renewConsent(capture);
        addInterest(capture);
    }

    @CommandHandler
    void handle(OptOutLead optOut) {
        if (consent.allowsContact()) {
            apply(new LeadOptedOut(optOut.leadId(), optOut.reason()));
        }
    }

    @CommandHandler
    LeadId handle(FindLead find) {
        return find.leadId();
    }

    @CommandHandler
    void handle(ConvertLead convert, AddressIds addresses) {
        if (email == null || !LeadIsOfTheSameAddress.holds(addresses.key(EmailAddress.of(email)), convert.address())) {
            throw Refused.notFound("lead", convert.leadId());
        }
        if (!converted) {
            apply(new LeadConverted(convert.leadId(), convert.enrollmentId()));
        }
    }

    @CommandHandler
    void handle(EraseLead erase) {
        if (email != null) {
            apply(new LeadErased(erase.leadId(), erase.erasureId()));
        }
    }

    private void renewConsent(CaptureLead capture) {
        if (!consent.allowsContact() && consent.given(capture.consentedAt()).allowsContact()) {
            apply(new LeadConsentRenewed(capture.leadId(), capture.consentedAt()));
        }
    }

    private void addInterest(CaptureLead capture) {
        if (interests.lack(capture.source(), capture.offeringId())) {
            apply(new LeadInterestAdded(capture.leadId(), capture.source(), capture.offeringId()));
        }
    }

    @EventSourcingHandler
    void on(LeadCaptured captured) {
        id = captured.leadId();
        email = captured.email();
        consent = consent.given(captured.consentedAt());
        interests.add(captured.source(), captured.offeringId());
    }

    @EventSourcingHandler
    void on(LeadInterestAdded added) {
        interests.add(added.source(), added.offeringId());
    }

    @EventSourcingHandler
    void on(LeadOptedOut optedOut, @Timestamp Instant at) {
        consent = consent.withdrawn(at);
    }

    @EventSourcingHandler
    void on(LeadConsentRenewed renewed) {
        consent = consent.given(renewed.consentedAt());
    }

    @EventSourcingHandler
    void on(LeadConverted ignored) {
        converted = true;
    }

    /** Who comes with the same address later is a new person. */
    @EventSourcingHandler
    void on(LeadErased ignored) {
        email = null;
        interests = Interests.none();
        converted = false;
    }
}
