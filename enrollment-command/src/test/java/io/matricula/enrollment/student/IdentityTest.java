package io.matricula.enrollment.student;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.APPLICANT;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.DocumentClaimed;
import io.matricula.shared.academic.event.DocumentReleased;
import io.matricula.shared.academic.event.EmailClaimed;
import io.matricula.shared.academic.event.EmailLinkProposed;
import io.matricula.shared.academic.event.EmailLinkedToDocument;
import io.matricula.shared.academic.event.EmailReleased;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.privacy.ErasureId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    private static final IdentityKey EMAIL = key("address");
    private static final IdentityKey DOCUMENT = key("document");
    private static final IdentityKey FORMERLY = key("document, before there were secrets");
    private static final IdentityKey OTHER_DOCUMENT = key("other document");
    private static final ErasureId ERASURE = new ErasureId(new UUID(0, 1));
    private static final StudentId BOB = new StudentId(new UUID(0, 2));
    private static final EnrollmentId OTHER_ENROLLMENT = enrollment("other");

    private final AggregateTestFixture<EmailIdentity> email = new AggregateTestFixture<>(EmailIdentity.class);
    private final AggregateTestFixture<DocumentIdentity> document = new AggregateTestFixture<>(DocumentIdentity.class);
    private final AggregateTestFixture<Student> student = new AggregateTestFixture<>(Student.class);

    private static IdentityKey key(String name) {
        return new IdentityKey(NameBasedId.of("test-key", name));
    }

    @ParameterizedTest
    @Tag("R9")
    @CsvSource(
            nullValues = "-",
            value = {"-, -, false", "a, -, false", "-, a, false", "a, a, false", "a, b, true", "a b, b, false"})
    void differentDocumentsAreAWeakMatch(@Nullable String given, @Nullable String known, boolean weak) {
        List<IdentityKey> ids = Stream.ofNullable(given)
                .flatMap(names -> Stream.of(names.split(" ")))
                .map(IdentityTest::key)
                .toList();
        assertThat(WeakMatch.differs(ids, known == null ? null : key(known))).isEqualTo(weak);
    }

    private static FindEmailOwner asking(EnrollmentId enrollment, IdentityKey... documents) {
        return new FindEmailOwner(EMAIL, List.of(documents), enrollment, null);
    }

    private static EmailOwner owner(@Nullable StudentId person, @Nullable IdentityKey knownBy) {
        return new EmailOwner(true, person, knownBy, null, 0);
    }

    @Test
    @Tag("R29")
    void askingBindsNobody() {
        email.givenNoPriorActivity()
                .when(asking(ENROLLMENT, DOCUMENT))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
        document.givenNoPriorActivity()
                .when(new FindDocumentOwner(DOCUMENT))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void aTakenAddressNamesItsOwner() {
        email.given(new EmailClaimed(EMAIL, DOCUMENT, ANA))
                .when(asking(OTHER_ENROLLMENT))
                .expectNoEvents()
                .expectResultMessagePayload(owner(ANA, DOCUMENT));
        email.given(new EmailClaimed(EMAIL, DOCUMENT, ANA))
                .when(asking(OTHER_ENROLLMENT, DOCUMENT))
                .expectNoEvents()
                .expectResultMessagePayload(owner(ANA, DOCUMENT));
    }

    @Test
    void aDocumentIsKnownByTheIdItHadBeforeThereWereSecrets() {
        email.given(new EmailClaimed(EMAIL, FORMERLY, ANA))
                .when(asking(OTHER_ENROLLMENT, DOCUMENT, FORMERLY))
                .expectNoEvents()
                .expectResultMessagePayload(owner(ANA, FORMERLY));
    }

    @Test
    @Tag("R9")
    void anotherDocumentAtTheSameAddressIsNoMatch() {
        email.given(new EmailClaimed(EMAIL, DOCUMENT, ANA))
                .when(asking(OTHER_ENROLLMENT, OTHER_DOCUMENT))
                .expectNoEvents()
                .expectResultMessagePayload(EmailOwner.ANOTHER_PERSON);
    }

    private TestExecutor<EmailIdentity> anaWithoutADocument() {
        return email.given(new EmailClaimed(EMAIL, null, ANA));
    }

    @Test
    void anOwnerKnownByAddressAloneMayComeWithADocument() {
        anaWithoutADocument()
                .when(asking(ENROLLMENT, DOCUMENT, FORMERLY))
                .expectEvents(new EmailLinkProposed(EMAIL, DOCUMENT, ENROLLMENT))
                .expectResultMessagePayload(owner(ANA, null));
        anaWithoutADocument()
                .andGiven(new EmailLinkProposed(EMAIL, DOCUMENT, ENROLLMENT))
                .when(asking(OTHER_ENROLLMENT, DOCUMENT))
                .expectNoEvents()
                .expectResultMessagePayload(owner(ANA, null));
    }

    @Test
    @Tag("R29")
    void twoDocumentsAtOneAddressAreTwoPeopleEvenWhileNobodyIsConfirmed() {
        anaWithoutADocument()
                .andGiven(new EmailLinkProposed(EMAIL, DOCUMENT, ENROLLMENT))
                .when(asking(OTHER_ENROLLMENT, OTHER_DOCUMENT))
                .expectNoEvents()
                .expectResultMessagePayload(new EmailOwner(true, null, null, ENROLLMENT, 0));
    }

    @Test
    @Tag("R29")
    void whoWasTakenForTheOwnerAndGotNoPlaceKeepsNobodyOut() {
        anaWithoutADocument()
                .andGiven(new EmailLinkProposed(EMAIL, DOCUMENT, ENROLLMENT))
                .when(new FindEmailOwner(EMAIL, List.of(OTHER_DOCUMENT), OTHER_ENROLLMENT, ENROLLMENT))
                .expectEvents(new EmailLinkProposed(EMAIL, OTHER_DOCUMENT, OTHER_ENROLLMENT))
                .expectResultMessagePayload(owner(ANA, null));
    }

    @Test
    @Tag("R35")
    void anIdentityOfWhoIsErasedIsNobodysAndCountsThat() {
        email.given(new EmailClaimed(EMAIL, DOCUMENT, ANA))
                .when(new ReleaseEmail(EMAIL, ANA, ERASURE))
                .expectEvents(new EmailReleased(EMAIL, ERASURE));
        email.given(new EmailClaimed(EMAIL, DOCUMENT, ANA), new EmailReleased(EMAIL, ERASURE))
                .when(asking(ENROLLMENT))
                .expectNoEvents()
                .expectResultMessagePayload(new EmailOwner(false, null, null, null, 1));
        document.given(new DocumentClaimed(DOCUMENT, ANA))
                .when(new ReleaseDocument(DOCUMENT, ANA, ERASURE))
                .expectEvents(new DocumentReleased(DOCUMENT, ERASURE));
        document.given(new DocumentClaimed(DOCUMENT, ANA), new DocumentReleased(DOCUMENT, ERASURE))
                .when(new FindDocumentOwner(DOCUMENT))
                .expectResultMessagePayload(new DocumentOwner(null, 1));
    }

    @Test
    @Tag("R35")
    void anErasureIsCountedOnce() {
        email.given(new EmailClaimed(EMAIL, DOCUMENT, ANA), new EmailReleased(EMAIL, ERASURE))
                .when(new ReleaseEmail(EMAIL, ANA, ERASURE))
                .expectNoEvents();
        document.given(new DocumentReleased(DOCUMENT, ERASURE))
                .when(new ReleaseDocument(DOCUMENT, ANA, ERASURE))
                .expectNoEvents();
    }

    @Test
    @Tag("R35")
    void whatIsAnotherPersonsStaysTheirs() {
        email.given(new EmailClaimed(EMAIL, DOCUMENT, ANA))
                .when(new ReleaseEmail(EMAIL, BOB, ERASURE))
                .expectNoEvents();
        document.given(new DocumentClaimed(DOCUMENT, ANA))
                .when(new ReleaseDocument(DOCUMENT, BOB, ERASURE))
                .expectNoEvents();
    }

    @Test
    @Tag("R35")
    void whatWasGivenUpMayBeClaimedAgain() {
        email.given(new EmailReleased(EMAIL, ERASURE))
                .when(new ClaimEmail(EMAIL, null, BOB))
                .expectEvents(new EmailClaimed(EMAIL, null, BOB));
        document.given(new DocumentClaimed(DOCUMENT, ANA), new DocumentReleased(DOCUMENT, ERASURE))
                .when(new ClaimDocument(DOCUMENT, BOB))
                .expectEvents(new DocumentClaimed(DOCUMENT, BOB));
    }

    @Test
    @Tag("R29")
    void aConfirmedPlaceMakesAddressAndDocumentKnown() {
        email.givenNoPriorActivity()
                .when(new ClaimEmail(EMAIL, DOCUMENT, ANA))
                .expectEvents(new EmailClaimed(EMAIL, DOCUMENT, ANA));
        email.given(new EmailClaimed(EMAIL, DOCUMENT, ANA))
                .when(new ClaimEmail(EMAIL, DOCUMENT, ANA))
                .expectNoEvents();
        anaWithoutADocument()
                .when(new ClaimEmail(EMAIL, DOCUMENT, ANA))
                .expectEvents(new EmailLinkedToDocument(EMAIL, DOCUMENT));
        anaWithoutADocument().when(new ClaimEmail(EMAIL, null, ANA)).expectNoEvents();
    }

    @Test
    @Tag("R29")
    void somebodyElseWhoIsConfirmedWithTheAddressChangesNothing() {
        anaWithoutADocument()
                .when(new ClaimEmail(EMAIL, OTHER_DOCUMENT, student("bia")))
                .expectNoEvents();
        email.given(new EmailClaimed(EMAIL, DOCUMENT, ANA))
                .when(new ClaimEmail(EMAIL, OTHER_DOCUMENT, ANA))
                .expectNoEvents();
    }

    @Test
    void aDocumentBelongsToWhoeverWasConfirmedWithItFirst() {
        document.givenNoPriorActivity()
                .when(new ClaimDocument(DOCUMENT, ANA))
                .expectEvents(new DocumentClaimed(DOCUMENT, ANA))
                .expectResultMessagePayload(ANA);
        document.given(new DocumentClaimed(DOCUMENT, ANA))
                .when(new ClaimDocument(DOCUMENT, student("bia")))
                .expectNoEvents()
                .expectResultMessagePayload(ANA);
        document.given(new DocumentClaimed(DOCUMENT, ANA))
                .when(new FindDocumentOwner(DOCUMENT))
                .expectNoEvents()
                .expectResultMessagePayload(new DocumentOwner(ANA, 0));
    }

    @Test
    void aPersonBecomesAStudentOnceAndIsRecognizedAfterwards() {
        var first = new StudentRegistered(ANA, ENROLLMENT, APPLICANT);
        student.givenNoPriorActivity()
                .when(new RegisterStudent(ANA, ENROLLMENT, APPLICANT))
                .expectEvents(first);
        student.given(first)
                .when(new RegisterStudent(ANA, ENROLLMENT, APPLICANT))
                .expectNoEvents();
        student.given(first)
                .when(new RegisterStudent(ANA, enrollment("second"), APPLICANT))
                .expectEvents(new StudentRecognized(ANA, enrollment("second")));
        student.given(first, new StudentRecognized(ANA, enrollment("second")))
                .when(new RegisterStudent(ANA, enrollment("second"), APPLICANT))
                .expectNoEvents();
    }
}
