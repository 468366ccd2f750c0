package io.matricula.enrollment.student;

import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.ContactChanged;
import io.matricula.shared.academic.event.StudentRegistered;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a student is and was reached: as the first request said, and what has changed since. Copies facts. */
final class Contacts {

    private @Nullable StudentRegistered registered;
    private final List<ContactChanged> changes = new ArrayList<>();

    /** Whether they were given up when the person was erased. */
    boolean areForgotten() {
        return registered == null;
    }

    /** Whether nothing is known of the person, who has been erased. */
    boolean areErased() {
        return registered == null || registered.applicant().isErased();
    }

    /** What would change; empty if nothing would. */
    Optional<ContactChanged> changedBy(ChangeContact command) {
        Applicant now = now();
        String name = other(now.name(), command.name());
        String email = other(now.email(), command.email());
        return name == null && email == null
                ? Optional.empty()
                : Optional.of(new ContactChanged(command.studentId(), name, email, command.reason(), command.actor()));
    }

    private static @Nullable String other(@Nullable String now, @Nullable String next) {
        return next == null || next.equals(now) ? null : next;
    }

    ContactsFound found(StudentId student) {
        return new ContactsFound(student, first().enrollmentId(), all());
    }

    private Applicant now() {
        List<Applicant> all = all();
        return all.get(all.size() - 1);
    }

    private List<Applicant> all() {
        var all = new ArrayList<Applicant>();
        Applicant person = first().applicant();
        all.add(person);
        for (ContactChanged change : changes) {
            person = person.knownAs(change.name(), change.email());
            all.add(person);
        }
        return all;
    }

    private StudentRegistered first() {
        return Objects.requireNonNull(registered);
    }

    void begin(StudentRegistered fact) {
        registered = fact;
    }

    void add(ContactChanged fact) {
        changes.add(fact);
    }

    void erase() {
        registered = null;
        changes.clear();
    }
}
