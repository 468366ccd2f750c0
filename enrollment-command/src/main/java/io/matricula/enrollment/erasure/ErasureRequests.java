package io.matricula.enrollment.erasure;

import io.matricula.enrollment.enrollment.ApplicantFound;
import io.matricula.enrollment.enrollment.FindApplicant;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.privacy.ErasureId;
import io.matricula.shared.privacy.query.FindPersonalRecords;
import io.matricula.shared.privacy.query.PersonalRecords;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Takes a request to forget a person: finds out what there is about them, and whether they are still needed. */
final class ErasureRequests {

    private final PeopleRecords people;
    private final Commands requests;
    private final Commands process;
    private final Clock clock;

    ErasureRequests(PeopleRecords people, Commands commands, Clock clock) {
        this.people = people;
        this.requests = commands;
        this.process = commands.fromProcess();
        this.clock = clock;
    }

    void request(ErasureId id, FindPersonalRecords person, String reason, Actor actor) {
        PersonalRecords records = people.of(person);
        if (records.isEmpty()) {
            throw new Refused(RefusalCode.NOT_FOUND, "There is nobody who is known in this way");
        }
        records.enrollmentIds()
                .forEach(enrollment -> process.find(new FindApplicant(enrollment), ApplicantFound.class));
        requests.send(new RequestErasure(
                id,
                records.studentId(),
                records.enrollmentIds(),
                records.leadIds(),
                reason,
                actor,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
