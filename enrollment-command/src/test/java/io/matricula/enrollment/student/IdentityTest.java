package io.matricula.enrollment.student;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.APPLICANT;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.EmailOwner;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.command.ClaimDocument;
import io.matricula.shared.academic.command.ClaimEmail;
import io.matricula.shared.academic.command.RegisterStudent;
import io.matricula.shared.academic.event.DocumentClaimed;
import io.matricula.shared.academic.event.EmailClaimed;
import io.matricula.shared.academic.event.EmailLinkedToDocument;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.academic.event.StudentRegistered;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    private static final IdentityKey EMAIL = IdentityKeys.ofEmail("ana@school.example");
    private static final IdentityKey DOCUMENT = IdentityKeys.ofDocument("1234567");
    private static final IdentityKey OTHER_DOCUMENT = IdentityKeys.ofDocument("999");

    private final AggregateTestFixture<EmailIdentity> email = new AggregateTestFixture<>(EmailIdentity.class);
    private final AggregateTestFixture<DocumentIdentity> document = new AggregateTestFixture<>(DocumentIdentity.class);
    private final AggregateTestFixture<Student> student = new AggregateTestFixture<>(Student.class);

    @ParameterizedTest
    @CsvSource({
        "ana@school.example, ' Ana@School.Example ', true",
        "ana@school.example, ANA@SCHOOL.EXAMPLE, true",
        "ana@school.example, bia@school.example, false",
    })
    void R9_addresses_are_compared_without_case_and_spaces(String one, String other, boolean same) {
        assertThat(IdentityKeys.ofEmail(one).equals(IdentityKeys.ofEmail(other)))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"123.456-7, 1234567, true", "12 34567x, 1234567-X, true", "1234567, 7654321, false"})
    void R9_document_numbers_are_compared_by_letters_and_digits(String one, String other, boolean same) {
        assertThat(IdentityKeys.ofDocument(one).equals(IdentityKeys.ofDocument(other)))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"1234567, true", "---, false", "' ', false", "x, true"})
    void a_document_number_has_letters_or_digits(String text, boolean usable) {
        assertThat(IdentityKeys.isDocument(text)).isEqualTo(usable);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, false", "a, -, false", "-, a, false", "a, a, false", "a, b, true"})
    void R9_different_documents_are_a_weak_match(
            @org.jspecify.annotations.Nullable String given,
            @org.jspecify.annotations.Nullable String known,
            boolean weak) {
        assertThat(WeakMatch.differs(
                        given == null ? null : IdentityKeys.ofDocument(given),
                        known == null ? null : IdentityKeys.ofDocument(known)))
                .isEqualTo(weak);
    }

    @Test
    void a_free_address_is_claimed() {
        email.givenNoPriorActivity()
                .when(new ClaimEmail(EMAIL, DOCUMENT, ANA))
                .expectEvents(new EmailClaimed(EMAIL, DOCUMENT, ANA))
                .expectResultMessagePayload(new EmailOwner(ANA, DOCUMENT));
    }

    @Test
    void a_taken_address_names_its_owner() {
        email.given(new EmailClaimed(EMAIL, null, ANA))
                .when(new ClaimEmail(EMAIL, null, student("candidate")))
                .expectNoEvents()
                .expectResultMessagePayload(new EmailOwner(ANA, null));
    }

    @Test
    void an_owner_known_by_address_alone_is_linked_to_the_document() {
        email.given(new EmailClaimed(EMAIL, null, ANA))
                .when(new ClaimEmail(EMAIL, DOCUMENT, student("candidate")))
                .expectEvents(new EmailLinkedToDocument(EMAIL, DOCUMENT))
                .expectResultMessagePayload(new EmailOwner(ANA, DOCUMENT));
    }

    @Test
    void another_document_at_the_same_address_is_no_match() {
        email.given(new EmailClaimed(EMAIL, DOCUMENT, ANA))
                .when(new ClaimEmail(EMAIL, OTHER_DOCUMENT, student("candidate")))
                .expectNoEvents()
                .expectResultMessagePayload(new EmailOwner(null, null));
    }

    @Test
    void a_document_belongs_to_whoever_claimed_it_first() {
        document.givenNoPriorActivity()
                .when(new ClaimDocument(DOCUMENT, ANA))
                .expectEvents(new DocumentClaimed(DOCUMENT, ANA))
                .expectResultMessagePayload(ANA);
        document.given(new DocumentClaimed(DOCUMENT, ANA))
                .when(new ClaimDocument(DOCUMENT, student("candidate")))
                .expectNoEvents()
                .expectResultMessagePayload(ANA);
    }

    @Test
    void a_person_becomes_a_student_once_and_is_recognized_afterwards() {
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
