package io.matricula.enrollment.student;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.academic.event.StudentRegistered;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The lasting academic identity of a person. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "everyFewHundredEvents")
public class Student {

    @AggregateIdentifier
    private @Nullable StudentId studentId;

    private final Set<UUID> enrollments = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterStudent command) {
        if (studentId == null) {
            apply(new StudentRegistered(command.studentId(), command.enrollmentId(), command.applicant()));
        } else if (!knows(command.enrollmentId())) {
            apply(new StudentRecognized(command.studentId(), command.enrollmentId()));
        }
    }

    private boolean knows(EnrollmentId enrollment) {
        return enrollments.contains(enrollment.value());
    }

    @EventSourcingHandler
    void on(StudentRegistered fact) {
        studentId = fact.studentId();
        enrollments.add(fact.enrollmentId().value());
    }

    @EventSourcingHandler
    void on(StudentRecognized fact) {
        enrollments.add(fact.enrollmentId().value());
    }
}
