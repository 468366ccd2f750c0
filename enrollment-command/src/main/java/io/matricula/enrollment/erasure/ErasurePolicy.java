package io.matricula.enrollment.erasure;

import io.matricula.enrollment.enrollment.ApplicantFound;
import io.matricula.enrollment.enrollment.EraseApplicant;
import io.matricula.enrollment.enrollment.FindApplicant;
import io.matricula.enrollment.student.KnownPeople;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.personal.PersonalErasure;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.command.EraseLead;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.event.ErasureRequested;
import io.matricula.shared.privacy.query.FindPersonalRecords;
import io.matricula.shared.privacy.query.PersonalRecords;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/**
 * Whenever a person is to be forgotten, give their identities back, have every aggregate let go of them, destroy their keys, and write the
 * receipt. Each step may be repeated, and the keys go last: until then what is left to do can be found out again.
 */
@ProcessingGroup(ErasurePolicy.PROCESSOR)
@DisallowReplay
class ErasurePolicy {

    static final String PROCESSOR = "erasures";

    private final Commands commands;
    private final PeopleRecords people;
    private final KnownPeople identities;
    private final PersonalErasure keys;
    private final KnownErasures known;
    private final Clock clock;

    ErasurePolicy(
            Commands commands,
            PeopleRecords people,
            KnownPeople identities,
            PersonalErasure keys,
            KnownErasures known,
            Clock clock) {
        this.commands = commands;
        this.people = people;
        this.identities = identities;
        this.keys = keys;
        this.known = known;
        this.clock = clock;
    }

    @EventHandler
    void on(ErasureRequested fact) {
        PersonalRecords records = recordsOf(fact);
        Optional<EnrollmentId> underWay =
                records.enrollmentIds().stream().filter(this::isUnderWay).findFirst();
        if (underWay.isPresent()) {
            commands.send(new RefuseErasure(fact.erasureId(), underWay.get()));
        } else {
            erase(fact, records);
        }
    }

    /** Once more, because the person may have asked for another place meanwhile. */
    private PersonalRecords recordsOf(ErasureRequested fact) {
        return people.of(new FindPersonalRecords(
                fact.studentId(),
                null,
                fact.studentId() == null ? fact.leadIds().get(0) : null));
    }

    private boolean isUnderWay(EnrollmentId enrollment) {
        try {
            commands.find(new FindApplicant(enrollment), ApplicantFound.class);
            return false;
        } catch (Refused refused) {
            if (refused.code() == RefusalCode.ERASURE_BLOCKED) {
                return true;
            }
            throw refused;
        }
    }

    private void erase(ErasureRequested fact, PersonalRecords records) {
        records.enrollmentIds().forEach(enrollment -> forget(enrollment, fact));
        if (fact.studentId() != null) {
            identities.forgetContacts(fact.studentId(), fact.erasureId());
        }
        List<LeadId> leads = leads(fact, records);
        leads.forEach(lead -> commands.send(new EraseLead(lead, fact.erasureId())));
        known.note(fact);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LegalRetention law = LegalRetention.of(records.paidAt(), now);
        if (fact.studentId() != null) {
            keys.erase(fact.studentId().value(), law.erased(), law.keptUntil());
        }
        leads.forEach(lead -> keys.erase(lead.value(), EnumSet.allOf(Compartment.class), null));
        keys.removeRemains();
        commands.send(new CompleteErasure(
                fact.erasureId(), List.copyOf(law.erased()), List.copyOf(law.kept()), law.keptUntil(), now));
    }

    /** Those that were there at the request, of which some are gone if this is not the first time, and those that came since. */
    private static List<LeadId> leads(ErasureRequested fact, PersonalRecords records) {
        return Stream.concat(fact.leadIds().stream(), records.leadIds().stream())
                .distinct()
                .toList();
    }

    private void forget(EnrollmentId enrollment, ErasureRequested fact) {
        commands.find(new FindApplicant(enrollment), ApplicantFound.class)
                .map(ApplicantFound::applicant)
                .ifPresent(person -> identities.forget(
                        Objects.requireNonNull(fact.studentId()), person, enrollment, fact.erasureId()));
        commands.send(new EraseApplicant(enrollment, fact.erasureId()));
    }
}
