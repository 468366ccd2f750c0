package io.matricula.enrollment.student;

import io.matricula.platform.security.identity.AddressIds;
import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.shared.EmailAddress;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The ids under which a person is known, by document number and by e-mail address. */
final class IdentityKeys {

    private final PersonalIds ids;
    private final AddressIds addresses;

    IdentityKeys(PersonalIds ids, AddressIds addresses) {
        this.ids = ids;
        this.addresses = addresses;
    }

    /**
     * The ids of one person, those of today first; the others are from before there were secrets.
     *
     * @param noDocument the id of a document that no person has
     * @param candidates the person, if none is known by any of them: the same for every request, and another one after each erasure
     */
    record PersonKeys(
            List<IdentityKey> documents,
            List<IdentityKey> addresses,
            IdentityKey noDocument,
            IntFunction<StudentId> candidates) {

        StudentId candidate(int releases) {
            return candidates.apply(releases);
        }

        /** By which the person is told from others: the number if there is one, else the address. */
        IdentityKey strongest() {
            return document().orElseGet(this::address);
        }

        Optional<IdentityKey> document() {
            return documents.stream().findFirst();
        }

        IdentityKey address() {
            return addresses.get(0);
        }

        Stream<IdentityKey> formerAddresses() {
            return addresses.stream().skip(1);
        }
    }

    PersonKeys of(Applicant applicant) {
        EmailAddress email = EmailAddress.of(applicant.address());
        Optional<DocumentNumber> number = documentOf(applicant);
        return new PersonKeys(
                number.map(document -> documents(document, String.valueOf(applicant.documentNumber())))
                        .orElse(List.of()),
                Stream.concat(Stream.of(addresses.key(email)), FormerKeys.ofEmail(applicant.address(), email))
                        .toList(),
                new IdentityKey(ids.of("no-document", email.value())),
                releases -> new StudentId(number.map(document -> personWith(document, releases))
                        .orElseGet(() -> ids.of("student-of-email", times(email.value(), releases)))));
    }

    private static Optional<DocumentNumber> documentOf(Applicant applicant) {
        return Optional.ofNullable(applicant.documentNumber())
                .flatMap(written -> DocumentNumber.of(written, applicant.documentKind()));
    }

    private List<IdentityKey> documents(DocumentNumber document, String written) {
        return Stream.concat(Stream.of(key(document)), FormerKeys.ofDocument(written, document))
                .toList();
    }

    private IdentityKey key(DocumentNumber document) {
        return new IdentityKey(ids.of("document-" + document.kind(), document.value()));
    }

    private UUID personWith(DocumentNumber document, int releases) {
        return ids.of("student-of-" + document.kind(), times(document.value(), releases));
    }

    /** Another name for each person who has had this identity: neither an address nor a number has a blank in it. */
    private static String times(String identity, int releases) {
        return releases == 0 ? identity : identity + " " + releases;
    }
}
