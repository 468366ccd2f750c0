package io.matricula.enrollment.student;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.academic.EmailOwner;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.command.ClaimEmail;
import io.matricula.shared.academic.event.EmailClaimed;
import io.matricula.shared.academic.event.EmailLinkedToDocument;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Who an e-mail address belongs to. The address itself is the identity, so that two claims can never both win. */
@Aggregate(cache = "aggregateCache")
public class EmailIdentity {

    @AggregateIdentifier
    private @Nullable IdentityKey identity;

    private @Nullable StudentId owner;
    private @Nullable IdentityKey document;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EmailOwner handle(ClaimEmail command) {
        if (identity == null) {
            apply(new EmailClaimed(command.identity(), command.document(), command.candidate()));
        } else if (document == null && command.document() != null) {
            apply(new EmailLinkedToDocument(command.identity(), command.document()));
        }
        return WeakMatch.differs(command.document(), document)
                ? new EmailOwner(null, null)
                : new EmailOwner(owner, document);
    }

    @EventSourcingHandler
    void on(EmailClaimed fact) {
        identity = fact.identity();
        owner = fact.studentId();
        document = fact.document();
    }

    @EventSourcingHandler
    void on(EmailLinkedToDocument fact) {
        document = fact.document();
    }
}
