package io.matricula.enrollment.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.privacy.ErasureId;
import io.matricula.shared.privacy.event.ErasureCompleted;
import io.matricula.shared.privacy.event.ErasureRefused;
import io.matricula.shared.privacy.event.ErasureRequested;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One person who is to be forgotten: asked for, then completed or refused, once. */
@Aggregate
class Erasure {

    @AggregateIdentifier
    private @Nullable ErasureId erasureId;

    private boolean ended;

    Erasure() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestErasure command) {
        if (erasureId == null) {
            apply(new ErasureRequested(
                    command.erasureId(),
                    command.studentId(),
                    command.enrollmentIds(),
                    command.leadIds(),
                    command.reason(),
                    command.actor(),
                    command.requestedAt()));
        }
    }

    @CommandHandler
    boolean handle(FindErasure command) {
        return ended;
    }

    @CommandHandler
    void handle(CompleteErasure command) {
        if (!ended) {
            apply(new ErasureCompleted(
                    command.erasureId(), command.erased(), command.kept(), command.keptUntil(), command.completedAt()));
        }
    }

    @CommandHandler
    void handle(RefuseErasure command) {
        if (!ended) {
            apply(new ErasureRefused(command.erasureId(), command.blockedBy()));
        }
    }

    @EventSourcingHandler
    void on(ErasureRequested fact) {
        erasureId = fact.erasureId();
    }

    @EventSourcingHandler
    void on(ErasureCompleted fact) {
        ended = true;
    }

    @EventSourcingHandler
    void on(ErasureRefused fact) {
        ended = true;
    }
}
