package io.matricula.enrollment.student;

import io.matricula.enrollment.enrollment.EnrollmentQuote;
import io.matricula.enrollment.enrollment.QuoteEnrollment;
import io.matricula.enrollment.student.IdentityKeys.PersonKeys;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.ErasureId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes a person (R9, R29): by document number first, else by e-mail. Asking again, or at the same time, gives the same
 * person. A request alone binds no person; a confirmed place makes the person known for good.
 */
public final class PersonRecognition implements KnownPeople {

    private static final EnrollmentId NO_ENROLLMENT = new EnrollmentId(new UUID(0, 0));

    private final Commands commands;
    private final IdentityKeys keys;

    PersonRecognition(Commands commands, IdentityKeys keys) {
        this.commands = commands;
        this.keys = keys;
    }

    /** The same people, for a process, which no request waits for. */
    public KnownPeople fromProcess() {
        return new PersonRecognition(commands.fromProcess(), keys);
    }

    /**
     * The person behind an applicant. The same questions are asked whether the person is known or not, so that the time it
     * takes does not tell the sender.
     *
     * @param enrollment what they ask for
     */
    public StudentId recognize(Applicant applicant, EnrollmentId enrollment) {
        PersonKeys person = keys.of(applicant);
        return person.document().isPresent() ? byDocument(person, enrollment) : byAddress(person, enrollment);
    }

    private StudentId byDocument(PersonKeys person, EnrollmentId enrollment) {
        List<DocumentOwner> owners =
                person.documents().stream().map(this::ownerOf).toList();
        Optional<StudentId> owner = owners.stream()
                .flatMap(found -> Stream.ofNullable(found.studentId()))
                .findFirst();
        List<IdentityKey> undecided = owner.isPresent() ? List.of() : person.documents();
        EmailOwner atAddress = ownerOf(person.addresses(), undecided, enrollment);
        return owner.or(() -> Optional.ofNullable(atAddress.studentId()))
                .orElseGet(() -> person.candidate(owners.get(0).releases()));
    }

    /** The owner's document decides: the address may have been theirs before the document was known to be another person's. */
    private StudentId byAddress(PersonKeys person, EnrollmentId enrollment) {
        EmailOwner owner = ownerOf(person.addresses(), List.of(), enrollment);
        IdentityKey document = Objects.requireNonNullElse(owner.document(), person.noDocument());
        return Optional.ofNullable(ownerOf(document).studentId())
                .or(() -> Optional.ofNullable(owner.studentId()))
                .orElseGet(() -> person.candidate(owner.releases()));
    }

    private DocumentOwner ownerOf(IdentityKey document) {
        return commands.find(new FindDocumentOwner(document), DocumentOwner.class)
                .orElse(DocumentOwner.UNKNOWN);
    }

    private EmailOwner ownerOf(List<IdentityKey> addresses, List<IdentityKey> documents, EnrollmentId enrollment) {
        EmailOwner owner = find(addresses.get(0), documents, enrollment);
        for (IdentityKey former : addresses.subList(1, addresses.size())) {
            EmailOwner next = find(former, owner.claimed() ? List.of() : documents, enrollment);
            owner = owner.claimed() || !next.claimed() ? owner : next;
        }
        return owner;
    }

    private EmailOwner find(IdentityKey address, List<IdentityKey> documents, EnrollmentId enrollment) {
        EmailOwner owner = find(address, documents, enrollment, null);
        return owner.takenBy() != null && hasEnded(owner.takenBy())
                ? find(address, documents, enrollment, owner.takenBy())
                : owner;
    }

    private EmailOwner find(
            IdentityKey address, List<IdentityKey> documents, EnrollmentId enrollment, @Nullable EnrollmentId ended) {
        return commands.find(new FindEmailOwner(address, documents, enrollment, ended), EmailOwner.class)
                .orElse(EmailOwner.UNCLAIMED);
    }

    /** Whether it came to its end without a place. One that is not there yet is about to be asked for. */
    private boolean hasEnded(EnrollmentId enrollment) {
        return commands.find(new QuoteEnrollment(enrollment), EnrollmentQuote.class)
                .filter(quote -> endedWithoutAPlace(quote.status()))
                .isPresent();
    }

    private static boolean endedWithoutAPlace(EnrollmentStatus status) {
        return switch (status) {
            case REJECTED, CANCELLED, EXPIRED -> true;
            case REQUESTED, WAITLISTED, SEAT_OFFERED, AWAITING_PAYMENT, PAID, CONFIRMED, WITHDRAWN, NEEDS_ATTENTION ->
                false;
        };
    }

    @Override
    public void remember(StudentId student, Applicant applicant, EnrollmentId enrollment) {
        PersonKeys person = keys.of(applicant);
        IdentityKey document =
                person.document().filter(number -> claims(number, student)).orElse(null);
        if (person.formerAddresses().allMatch(address -> isFreeFor(student, address, enrollment))) {
            commands.send(new ClaimEmail(person.address(), document, student));
        }
    }

    @Override
    public void forget(StudentId student, Applicant applicant, EnrollmentId enrollment, ErasureId erasure) {
        PersonKeys person = keys.of(applicant);
        person.documents().stream()
                .filter(number -> number.equals(person.strongest())
                        || student.equals(ownerOf(number).studentId()))
                .forEach(number -> commands.send(new ReleaseDocument(number, student, erasure)));
        person.addresses().stream()
                .filter(address -> address.equals(person.strongest())
                        || student.equals(find(address, List.of(), enrollment).studentId()))
                .forEach(address -> commands.send(new ReleaseEmail(address, student, erasure)));
    }

    private boolean claims(IdentityKey document, StudentId student) {
        return student.equals(commands.ask(new ClaimDocument(document, student), StudentId.class));
    }

    private boolean isFreeFor(StudentId student, IdentityKey address, EnrollmentId enrollment) {
        EmailOwner owner = find(address, List.of(), enrollment);
        return !owner.claimed() || student.equals(owner.studentId());
    }

    @Override
    public void forgetContacts(StudentId student, ErasureId erasure) {
        commands.find(new FindContacts(student), ContactsFound.class).ifPresent(found -> {
            found.contacts().forEach(person -> forget(student, person, found.registeredBy(), erasure));
            commands.send(new EraseStudent(student, erasure));
        });
    }

    @Override
    public Optional<Applicant> contactOf(StudentId student) {
        return commands.find(new FindContacts(student), ContactsFound.class).map(ContactsFound::now);
    }

    /** Who gives no document is proposed for nobody, whatever they ask for. */
    @Override
    public Optional<StudentId> ownerOfAddress(Applicant person) {
        return Optional.ofNullable(
                find(keys.of(person).address(), List.of(), NO_ENROLLMENT).studentId());
    }

    @Override
    public boolean isOnHold(StudentId student) {
        return commands.find(new FindHolds(student), Boolean.class).orElse(false);
    }

    @Override
    public IdentityKey addressOf(Applicant applicant) {
        return keys.of(applicant).address();
    }
}
