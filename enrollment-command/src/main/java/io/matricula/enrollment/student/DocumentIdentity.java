package io.matricula.enrollment.student;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.DocumentClaimed;
import io.matricula.shared.academic.event.DocumentReleased;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Who a document number belongs to: the first person who was confirmed with it. The number itself is the identity, so that two
 * claims can never both win.
 */
@Aggregate(cache = "aggregateCache")
public class DocumentIdentity {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable IdentityKey identity;

    private @Nullable StudentId owner;
    private final Releases releases = new Releases();

    @CommandHandler
    DocumentOwner handle(FindDocumentOwner command) {
        return new DocumentOwner(owner, releases.count());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    StudentId handle(ClaimDocument command) {
        if (owner == null) {
            apply(new DocumentClaimed(command.identity(), command.candidate()));
        }
        return Objects.requireNonNull(owner);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReleaseDocument command) {
        if (releases.mayFollow(command.erasureId(), command.studentId(), owner)) {
            apply(new DocumentReleased(command.identity(), command.erasureId()));
        }
    }

    @EventSourcingHandler
    void on(DocumentClaimed fact) {
        identity = fact.identity();
        owner = fact.studentId();
    }

    @EventSourcingHandler
    void on(DocumentReleased fact) {
        identity = fact.identity();
        owner = null;
        releases.add(fact.erasureId());
    }
}
