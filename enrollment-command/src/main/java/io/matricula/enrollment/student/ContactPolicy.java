package io.matricula.enrollment.student;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.event.ContactChanged;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Whenever a student is reached at another address, have the person recognized by it, too (R9). */
@ProcessingGroup(ContactPolicy.PROCESSOR)
@DisallowReplay
class ContactPolicy {

    static final String PROCESSOR = "student-contacts";

    private final Commands commands;
    private final KnownPeople people;

    ContactPolicy(Commands commands, KnownPeople people) {
        this.commands = commands;
        this.people = people;
    }

    /** By all addresses there were, as of now: the facts may come twice, and a person who has been erased meanwhile is nobody. */
    @EventHandler
    void on(ContactChanged fact) {
        commands.find(new FindContacts(fact.studentId()), ContactsFound.class).ifPresent(found -> {
            for (Applicant person : found.contacts()) {
                people.remember(found.studentId(), person, found.registeredBy());
            }
        });
    }
}
