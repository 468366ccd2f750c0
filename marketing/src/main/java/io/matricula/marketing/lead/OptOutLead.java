package io.matricula.marketing.lead;

import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.marketing.LeadId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Stops all contact at once, until a new consent (R20).
 *
 * @param leadId the lead
 * @param reason why, as a constant or in the actor's words
 */
@AllowedTo(Role.MARKETING)
record OptOutLead(@TargetAggregateIdentifier LeadId leadId, @Nullable String reason) {}
