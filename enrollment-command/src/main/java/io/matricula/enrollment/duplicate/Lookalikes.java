package io.matricula.enrollment.duplicate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.LookalikeNoted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The students who share something, such as a day of birth. What it is is the identity, so that of two who come at once one finds the other. */
@Aggregate(snapshotTriggerDefinition = "everyFewHundredEvents")
public class Lookalikes {

    private static final int MOST_FOUND = 200;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable IdentityKey key;

    private final List<UUID> students = new ArrayList<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    LookalikesFound handle(NoteLookalike command) {
        if (!students.contains(command.studentId().value())) {
            apply(new LookalikeNoted(command.key(), command.studentId()));
        }
        return new LookalikesFound(others(command.studentId()));
    }

    private List<StudentId> others(StudentId student) {
        List<UUID> latestFirst = new ArrayList<>(students);
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .filter(id -> !id.equals(student.value()))
                .limit(MOST_FOUND)
                .map(StudentId::new)
                .toList();
    }

    @EventSourcingHandler
    void on(LookalikeNoted fact) {
        key = fact.key();
        students.add(fact.studentId().value());
    }
}
