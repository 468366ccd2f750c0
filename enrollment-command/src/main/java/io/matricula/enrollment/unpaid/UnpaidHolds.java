package io.matricula.enrollment.unpaid;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.UnpaidHold;
import io.matricula.shared.academic.UnpaidHoldsId;
import io.matricula.shared.academic.event.UnpaidHoldCounted;
import io.matricula.shared.academic.event.UnpaidHoldsDropped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The places of one person that count as unpaid. The person is the identity, so that two requests can never both get the last one. */
@Aggregate(cache = "aggregateCache")
public class UnpaidHolds {

    @AggregateIdentifier
    private @Nullable UnpaidHoldsId holdsId;

    private final Map<UUID, UnpaidHold> counted = new LinkedHashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(CountUnpaidHold command, UnpaidLimit limit) {
        var hold = new UnpaidHold(command.enrollmentId(), command.at());
        boolean known = counted.containsKey(command.enrollmentId().value());
        if (!known && !limit.leavesRoomBeside(counted.size())) {
            return false;
        }
        if (!counted.containsValue(hold)) {
            apply(new UnpaidHoldCounted(command.holdsId(), command.studentId(), hold));
        }
        return true;
    }

    @CommandHandler
    UnpaidHoldsQuote handle(QuoteUnpaidHolds command) {
        return new UnpaidHoldsQuote(List.copyOf(counted.values()));
    }

    @CommandHandler
    void handle(DropUnpaidHolds command) {
        List<EnrollmentId> dropped = command.holds().stream()
                .filter(counted::containsValue)
                .map(UnpaidHold::enrollmentId)
                .toList();
        if (!dropped.isEmpty()) {
            apply(new UnpaidHoldsDropped(Objects.requireNonNull(holdsId), dropped));
        }
    }

    @EventSourcingHandler
    void on(UnpaidHoldCounted fact) {
        holdsId = fact.holdsId();
        counted.put(fact.hold().enrollmentId().value(), fact.hold());
    }

    @EventSourcingHandler
    void on(UnpaidHoldsDropped fact) {
        fact.enrollmentIds().forEach(enrollment -> counted.remove(enrollment.value()));
    }
}
