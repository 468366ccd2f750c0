package io.matricula.enrollment.unpaid;

import io.matricula.shared.academic.UnpaidHold;
import io.matricula.shared.academic.UnpaidHoldsId;
import io.matricula.shared.access.AllowedTo;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Counts places no longer that are paid, have ended or were never asked for. One that has been counted anew since stays.
 *
 * @param holdsId the unpaid places of the person
 * @param holds those places as they were seen
 */
@AllowedTo(anybody = true)
record DropUnpaidHolds(@TargetAggregateIdentifier UnpaidHoldsId holdsId, List<UnpaidHold> holds) {}
