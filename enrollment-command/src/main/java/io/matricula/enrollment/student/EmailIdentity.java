package io.matricula.enrollment.student;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EmailClaimed;
import io.matricula.shared.academic.event.EmailLinkProposed;
import io.matricula.shared.academic.event.EmailLinkedToDocument;
import io.matricula.shared.academic.event.EmailReleased;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Who an e-mail address belongs to: the first person who was confirmed with it. The address itself is the identity, so that two
 * claims can never both win.
 *
 * <p>An applicant with the address of a person who gave no document number, and with a number, is taken for that person
 * while their enrollment lasts, and for good once it is confirmed. Others who come with other numbers meanwhile are others.
 */
@Aggregate(cache = "aggregateCache")
public class EmailIdentity {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable IdentityKey identity;

    private @Nullable StudentId owner;
    private @Nullable IdentityKey document;
    private @Nullable IdentityKey proposed;
    private @Nullable EnrollmentId proposedBy;
    private final Releases releases = new Releases();

    @CommandHandler
    EmailOwner handle(FindEmailOwner command) {
        if (owner == null) {
            return new EmailOwner(false, null, null, null, releases.count());
        }
        if (WeakMatch.differs(command.documents(), document)) {
            return EmailOwner.ANOTHER_PERSON;
        }
        boolean proposes = document == null && !command.documents().isEmpty();
        return proposes ? propose(command) : new EmailOwner(true, owner, document, null, 0);
    }

    private EmailOwner propose(FindEmailOwner command) {
        boolean open = proposedBy == null || proposedBy.equals(command.ended());
        if (!open && WeakMatch.differs(command.documents(), proposed)) {
            return new EmailOwner(true, null, null, proposedBy, 0);
        }
        if (open) {
            apply(new EmailLinkProposed(command.identity(), command.documents().get(0), command.enrollmentId()));
        }
        return new EmailOwner(true, owner, null, null, 0);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ClaimEmail command) {
        if (owner == null) {
            apply(new EmailClaimed(command.identity(), command.document(), command.candidate()));
        } else if (document == null
                && command.document() != null
                && command.candidate().equals(owner)) {
            apply(new EmailLinkedToDocument(command.identity(), command.document()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReleaseEmail command) {
        if (releases.mayFollow(command.erasureId(), command.studentId(), owner)) {
            apply(new EmailReleased(command.identity(), command.erasureId()));
        }
    }

    @EventSourcingHandler
    void on(EmailReleased fact) {
        identity = fact.identity();
        owner = null;
        document = null;
        proposed = null;
        proposedBy = null;
        releases.add(fact.erasureId());
    }

    @EventSourcingHandler
    void on(EmailClaimed fact) {
        identity = fact.identity();
        owner = fact.studentId();
        document = fact.document();
    }

    @EventSourcingHandler
    void on(EmailLinkProposed fact) {
        proposed = fact.document();
        proposedBy = fact.enrollmentId();
    }

    @EventSourcingHandler
    void on(EmailLinkedToDocument fact) {
        document = fact.document();
    }
}
