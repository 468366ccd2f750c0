package io.matricula.query.people;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Placed;
import io.matricula.platform.projections.Projections;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.query.FindPersonalRecords;
import io.matricula.shared.privacy.query.PersonalRecords;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers who is meant and what there is about them, as of all facts that were stored before the question. */
final class People {

    private final Model<PersonRecord> people;
    private final Projections projections;

    People(Model<PersonRecord> people, Projections projections) {
        this.people = people;
        this.projections = projections;
    }

    @QueryHandler
    PersonalRecords records(FindPersonalRecords query) {
        projections.requireCurrent(PeopleProjection.NAME);
        return meant(query).map(this::records).orElse(PersonalRecords.NONE);
    }

    /** The person with this id, with the leads that there are. */
    Optional<PersonRecord> person(StudentId student) {
        return people.find(student).map(this::withLeadsThatAreThere);
    }

    private Optional<PersonRecord> meant(FindPersonalRecords query) {
        if (query.studentId() != null) {
            return people.find(query.studentId());
        }
        if (query.enrollmentId() != null) {
            return having("enrollmentIds", query.enrollmentId());
        }
        return query.leadId() == null ? Optional.empty() : ofLead(query.leadId());
    }

    /** A lead that somebody asked for a place with is that person; any other is a person of its own. */
    private Optional<PersonRecord> ofLead(LeadId lead) {
        return people.find(lead).map(found -> having("leadIds", lead).orElse(found));
    }

    private Optional<PersonRecord> having(String field, Object id) {
        return people.list(new Document(field, id.toString()), null, 0, 2).stream()
                .map(Placed::body)
                .filter(person -> person.studentId() != null)
                .findFirst();
    }

    private PersonalRecords records(PersonRecord person) {
        return new PersonalRecords(
                person.studentId(),
                person.enrollmentIds(),
                withLeadsThatAreThere(person).leadIds(),
                person.paidAt());
    }

    private PersonRecord withLeadsThatAreThere(PersonRecord person) {
        List<LeadId> there = people
                .find(person.leadIds().stream().map(LeadId::toString).toList())
                .stream()
                .flatMap(found -> found.leadIds().stream())
                .filter(person.leadIds()::contains)
                .distinct()
                .toList();
        return new PersonRecord(
                person.studentId(), person.enrollmentIds(), person.paymentIds(), there, person.paidAt());
    }
}
