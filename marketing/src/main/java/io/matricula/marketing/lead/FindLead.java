package io.matricula.marketing.lead;

import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.marketing.LeadId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether there is a lead with this id; answered with the id, or refused with NOT_FOUND. Changes nothing.
 *
 * @param leadId the lead
 */
@AllowedTo(anybody = true)
record FindLead(@TargetAggregateIdentifier LeadId leadId) {}
