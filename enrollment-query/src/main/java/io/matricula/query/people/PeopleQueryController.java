package io.matricula.query.people;

import io.matricula.platform.projections.ReadsProjection;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Privacy")
@RestController
@ReadsProjection(PeopleProjection.NAME)
class PeopleQueryController {

    private final People people;
    private final EventStore events;
    private final Clock clock;

    PeopleQueryController(People people, EventStore events, Clock clock) {
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Operation(
            summary = "Gives a person everything about them",
            description =
                    "Every fact about the student, the enrollments, payments and leads, as it was stored. Of a person who has been"
                            + " erased it shows what is left.")
    @AllowedTo(Role.PRIVACY)
    @GetMapping("/v1/people/{studentId}/export")
    PersonalExport export(@PathVariable UUID studentId) {
        var student = new StudentId(studentId);
        PersonRecord person = people.person(student).orElseThrow(() -> Refused.notFound("student", studentId));
        List<PersonalExport.Fact> facts = People.aggregatesOf(person).stream()
                .flatMap(this::facts)
                .sorted(Comparator.comparing(PersonalExport.Fact::at))
                .toList();
        return new PersonalExport(student, clock.instant(), facts);
    }

    private Stream<PersonalExport.Fact> facts(UUID aggregate) {
        return events.readEvents(aggregate.toString())
                .asStream()
                .map(fact -> new PersonalExport.Fact(
                        fact.getTimestamp(), fact.getPayloadType().getSimpleName(), fact.getPayload()));
    }
}
