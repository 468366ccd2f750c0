package io.matricula.query.people;

import io.matricula.platform.projections.Projection;
import io.matricula.platform.security.identity.AddressIds;
import io.matricula.shared.EmailAddress;
import io.matricula.shared.academic.event.ApplicantErased;
import io.matricula.shared.academic.event.ContactChanged;
import io.matricula.shared.academic.event.EnrollmentBilled;
import io.matricula.shared.academic.event.EnrollmentPaid;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.event.LeadCaptured;
import io.matricula.shared.marketing.event.LeadErased;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out where there is something about a person: by their own id, and by that of each lead their addresses may have. */
final class PeopleProjection {

    static final String NAME = "people";

    private final AddressIds addresses;

    PeopleProjection(AddressIds addresses) {
        this.addresses = addresses;
    }

    Projection<PersonRecord> projection() {
        return Projection.named("people", PersonRecord.class)
                .on(EnrollmentRequested.class, EnrollmentRequested::studentId, (person, fact) -> known(person)
                        .asking(fact.event(), leadsOf(fact.event())))
                .then(
                        EnrollmentBilled.class,
                        EnrollmentBilled::studentId,
                        (person, fact) -> person.billed(fact.event().paymentId()))
                .then(EnrollmentPaid.class, EnrollmentPaid::studentId, (person, fact) -> person.paid(fact.at()))
                .then(
                        ContactChanged.class,
                        ContactChanged::studentId,
                        (person, fact) -> person.reachedAt(leadsOf(fact.event().email())))
                .then(ApplicantErased.class, ApplicantErased::studentId, (person, fact) -> person.erased())
                .on(
                        LeadCaptured.class,
                        LeadCaptured::leadId,
                        (lead, fact) -> PersonRecord.of(fact.event().leadId()))
                .on(LeadErased.class, LeadErased::leadId, (lead, fact) -> PersonRecord.NOBODY)
                .keptWhile(person -> !person.equals(PersonRecord.NOBODY))
                .indexedBy("enrollmentIds", "leadIds")
                .build();
    }

    private Stream<LeadId> leadsOf(EnrollmentRequested fact) {
        return Stream.concat(
                        Stream.ofNullable(fact.leadId()),
                        leadsOf(fact.applicant().email()))
                .filter(Objects::nonNull);
    }

    private Stream<LeadId> leadsOf(@Nullable String address) {
        return address == null
                ? Stream.empty()
                : Stream.of(addresses.lead(EmailAddress.of(address)), AddressIds.formerLead(address));
    }

    private static PersonRecord known(@Nullable PersonRecord person) {
        return person == null ? PersonRecord.NOBODY : person;
    }
}
