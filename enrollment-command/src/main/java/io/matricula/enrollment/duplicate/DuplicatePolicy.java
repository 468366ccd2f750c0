package io.matricula.enrollment.duplicate;

import io.matricula.enrollment.student.FlagDuplicate;
import io.matricula.enrollment.student.KnownPeople;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.ContactChanged;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/**
 * Whenever a student gets a place, or is reached otherwise, find those who may be the same person and flag both. At the confirmation the
 * address is noted as its owner's, so that of two who come at once at least the second one finds the first.
 */
@ProcessingGroup(DuplicatePolicy.PROCESSOR)
@DisallowReplay
class DuplicatePolicy {

    static final String PROCESSOR = "possible-duplicates";

    private final Commands commands;
    private final KnownPeople people;
    private final PersonalIds ids;

    DuplicatePolicy(Commands commands, KnownPeople people, PersonalIds ids) {
        this.commands = commands;
        this.people = people;
        this.ids = ids;
    }

    @EventHandler
    void on(EnrollmentConfirmed fact) {
        lookAt(fact.studentId());
    }

    @EventHandler
    void on(ContactChanged fact) {
        lookAt(fact.studentId());
    }

    private void lookAt(StudentId student) {
        people.contactOf(student).ifPresent(person -> Stream.concat(
                        people.ownerOfAddress(person).stream(), bornOnTheSameDay(student, person))
                .filter(other -> !other.equals(student))
                .distinct()
                .forEach(other -> compare(student, person, other)));
    }

    private Stream<StudentId> bornOnTheSameDay(StudentId student, Applicant person) {
        return Stream.ofNullable(person.birthDate())
                .flatMap(day ->
                        commands.ask(new NoteLookalike(keyOf(day), student), LookalikesFound.class).others().stream());
    }

    private IdentityKey keyOf(LocalDate day) {
        return new IdentityKey(ids.of("born-on", day.toString()));
    }

    private void compare(StudentId student, Applicant person, StudentId other) {
        people.contactOf(other)
                .flatMap(known -> Likeness.between(person, known))
                .ifPresent(reason -> {
                    commands.send(new FlagDuplicate(student, other, reason));
                    commands.send(new FlagDuplicate(other, student, reason));
                });
    }
}
