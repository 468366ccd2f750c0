package io.matricula.query.people;

import io.matricula.platform.web.access.ShowsPerson;
import io.matricula.shared.academic.StudentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a person, for the person to take elsewhere.
 *
 * @param facts what was stored of them, oldest first
 */
record PersonalExport(StudentId studentId, Instant exportedAt, List<Fact> facts)
        implements ShowsPerson<PersonalExport> {

    /**
     * One thing that happened.
     *
     * @param type its name in the published language
     * @param data what it says; null for auditors, who see that it is there
     */
    record Fact(Instant at, String type, @Nullable Object data) {}

    @Override
    public PersonalExport masked() {
        return new PersonalExport(
                studentId,
                exportedAt,
                facts.stream()
                        .map(fact -> new Fact(fact.at(), fact.type(), null))
                        .toList());
    }
}
