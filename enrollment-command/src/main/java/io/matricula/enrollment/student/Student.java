package io.matricula.enrollment.student;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.Actor;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.command.FindStudent;
import io.matricula.shared.academic.event.ContactChanged;
import io.matricula.shared.academic.event.HoldPlaced;
import io.matricula.shared.academic.event.HoldReleased;
import io.matricula.shared.academic.event.PossibleDuplicateFound;
import io.matricula.shared.academic.event.StudentErased;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.academic.event.StudentRegistered;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The lasting academic identity of a person. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "everyFewHundredEvents")
public class Student {

    @AggregateIdentifier
    private @Nullable StudentId studentId;

    private final Set<UUID> enrollments = new HashSet<>();
    private final Contacts contacts = new Contacts();
    private final Set<UUID> duplicates = new HashSet<>();
    private final Holds holds = new Holds();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterStudent command) {
        if (studentId == null) {
            apply(new StudentRegistered(command.studentId(), command.enrollmentId(), command.applicant()));
        } else if (!knows(command.enrollmentId())) {
            apply(new StudentRecognized(command.studentId(), command.enrollmentId()));
        }
    }

    @CommandHandler
    void handle(ChangeContact command) {
        if (contacts.areErased()) {
            throw Refused.notFound("student", command.studentId());
        }
        contacts.changedBy(command).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    ContactsFound handle(FindContacts command) {
        if (contacts.areErased()) {
            throw Refused.notFound("student", command.studentId());
        }
        return contacts.found(command.studentId());
    }

    @CommandHandler
    void handle(EraseStudent command) {
        if (!contacts.areForgotten()) {
            apply(new StudentErased(command.studentId(), command.erasureId()));
        }
    }

    @CommandHandler
    void handle(PlaceHold command) {
        if (!holds.know(command.holdId())) {
            apply(new HoldPlaced(
                    command.studentId(), command.holdId(), command.kind(), command.reason(), command.actor()));
        }
    }

    @CommandHandler
    void handle(ReleaseHold command) {
        if (holds.mayBeReleased(command.holdId())) {
            apply(new HoldReleased(command.studentId(), command.holdId(), command.reason(), command.actor()));
        }
    }

    @CommandHandler
    void handle(FlagDuplicate command) {
        if (!duplicates.contains(command.other().value())) {
            apply(new PossibleDuplicateFound(command.studentId(), command.other(), command.reason()));
        }
    }

    @CommandHandler
    void handle(LiftDebtHold command) {
        if (holds.areOpen(command.holdId())) {
            apply(new HoldReleased(command.studentId(), command.holdId(), "The debt is settled", Actor.SYSTEM));
        }
    }

    @CommandHandler
    StudentId handle(FindStudent command) {
        return command.studentId();
    }

    @CommandHandler
    boolean handle(FindHolds command) {
        return HoldBlocksNewEnrollments.holds(holds.kinds());
    }

    private boolean knows(EnrollmentId enrollment) {
        return enrollments.contains(enrollment.value());
    }

    @EventSourcingHandler
    void on(StudentRegistered fact) {
        studentId = fact.studentId();
        contacts.begin(fact);
        enrollments.add(fact.enrollmentId().value());
    }

    @EventSourcingHandler
    void on(StudentRecognized fact) {
        enrollments.add(fact.enrollmentId().value());
    }

    @EventSourcingHandler
    void on(ContactChanged fact) {
        contacts.add(fact);
    }

    @EventSourcingHandler
    void on(StudentErased fact) {
        contacts.erase();
    }

    @EventSourcingHandler
    void on(PossibleDuplicateFound fact) {
        duplicates.add(fact.other().value());
    }

    @EventSourcingHandler
    void on(HoldPlaced fact) {
        holds.add(fact.holdId(), fact.kind());
    }

    @EventSourcingHandler
    void on(HoldReleased fact) {
        holds.release(fact.holdId());
    }
}
