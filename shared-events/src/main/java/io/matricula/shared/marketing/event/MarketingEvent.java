package io.matricula.shared.marketing.event;

/**
 * A fact of the Marketing context. Every one is stored for ever: change it only by a new revision (see CONTRIBUTING.md).
 */
public sealed interface MarketingEvent
        permits LeadCaptured, LeadConsentRenewed, LeadConverted, LeadErased, LeadInterestAdded, LeadOptedOut {}
