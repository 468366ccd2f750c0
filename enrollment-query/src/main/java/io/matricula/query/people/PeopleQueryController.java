package io.matricula.query.people;

import io.matricula.platform.projections.ReadsProjection;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Privacy")
@RestController
@ReadsProjection(PeopleProjection.NAME)
class PeopleQueryController {

    private final People people;
    private final StoredFacts facts;
    private final Clock clock;

    PeopleQueryController(People people, StoredFacts facts, Clock clock) {
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    @Operation(
            summary = "Gives a person everything about them",
            description =
                    "Every fact about the student, the enrollments, payments and leads, as it was stored but for tokens of cards. Of a person who has been"
                            + " erased it shows what is left.")
    @AllowedTo(Role.PRIVACY)
    @GetMapping("/v1/people/{studentId}/export")
    PersonalExport export(@PathVariable UUID studentId) {
        var student = new StudentId(studentId);
        PersonRecord person = people.person(student).orElseThrow(() -> Refused.notFound("student", studentId));
        return new PersonalExport(student, clock.instant(), facts.of(person.aggregates()));
    }
}
