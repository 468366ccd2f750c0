package io.matricula.enrollment.student;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.APPLICANT;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.student;
import static io.matricula.enrollment.Refusals.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.DuplicateReason;
import io.matricula.shared.academic.event.ContactChanged;
import io.matricula.shared.academic.event.PossibleDuplicateFound;
import io.matricula.shared.academic.event.StudentErased;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.privacy.ErasureId;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContactTest {

    private static final Actor CLERK = new Actor("clerk");
    private static final StudentRegistered REGISTERED = new StudentRegistered(ANA, ENROLLMENT, APPLICANT);
    private static final ErasureId ERASURE = new ErasureId(new UUID(0, 1));
    private static final StudentErased ERASED = new StudentErased(ANA, ERASURE);

    private final AggregateTestFixture<Student> student = new AggregateTestFixture<>(Student.class);

    private TestExecutor<Student> given(Object... facts) {
        return student.given(REGISTERED).andGiven(facts);
    }

    private static ChangeContact change(@Nullable String name, @Nullable String email) {
        return new ChangeContact(ANA, name, email, "she married", CLERK);
    }

    private static ContactChanged changed(@Nullable String name, @Nullable String email) {
        return new ContactChanged(ANA, name, email, "she married", CLERK);
    }

    @Test
    void onlyWhatIsAnotherThanBeforeChanges() {
        given().when(change("Ana Reis", "ana@lima.example")).expectEvents(changed("Ana Reis", "ana@lima.example"));
        given().when(change("Ana Reis", APPLICANT.email())).expectEvents(changed("Ana Reis", null));
        given().when(change(null, "ana@lima.example")).expectEvents(changed(null, "ana@lima.example"));
        given().when(change(APPLICANT.name(), APPLICANT.email())).expectNoEvents();
        given(changed("Ana Reis", null)).when(change("Ana Reis", null)).expectNoEvents();
        given(changed("Ana Reis", null))
                .when(change(APPLICANT.name(), null))
                .expectEvents(changed(APPLICANT.name(), null));
    }

    @Test
    void everyContactThereWasIsFoundTheLatestLast() {
        Applicant married = APPLICANT.knownAs("Ana Reis", null);
        Applicant moved = married.knownAs(null, "ana@lima.example");
        assertThat(moved.documentNumber()).isEqualTo(APPLICANT.documentNumber());
        given(changed("Ana Reis", null), changed(null, "ana@lima.example"))
                .when(new FindContacts(ANA))
                .expectNoEvents()
                .expectResultMessagePayload(new ContactsFound(ANA, ENROLLMENT, List.of(APPLICANT, married, moved)));
    }

    @Test
    @Tag("R9")
    void aPossibleDuplicateIsFlaggedOnce() {
        var flag = new FlagDuplicate(ANA, student("bob"), DuplicateReason.SAME_EMAIL);
        var found = new PossibleDuplicateFound(ANA, student("bob"), DuplicateReason.SAME_EMAIL);
        given().when(flag).expectEvents(found);
        given(found).when(flag).expectNoEvents();
    }

    @Test
    void aPersonWhoIsNoStudentHasNoContact() {
        student.givenNoPriorActivity().when(change("Ana Reis", null)).expectException(AggregateNotFoundException.class);
    }

    @Test
    @Tag("R35")
    void aStudentIsErasedOnceAndHasNoContactAnyMore() {
        given(changed("Ana Reis", null)).when(new EraseStudent(ANA, ERASURE)).expectEvents(ERASED);
        given(ERASED).when(new EraseStudent(ANA, ERASURE)).expectNoEvents();
        given(ERASED).when(change("Ana Reis", null)).expectException(refusedWith(RefusalCode.NOT_FOUND));
        given(ERASED).when(new FindContacts(ANA)).expectException(refusedWith(RefusalCode.NOT_FOUND));
    }

    @Test
    @Tag("R35")
    void whoseKeysAreGoneHasNoContactEither() {
        student.given(new StudentRegistered(ANA, ENROLLMENT, Applicant.ERASED))
                .when(change("Ana Reis", null))
                .expectException(refusedWith(RefusalCode.NOT_FOUND));
    }

    @Test
    void whatIsPersonalIsInNoText() {
        assertThat(change("Ana Reis", "ana@lima.example").toString()).doesNotContain("Reis", "lima");
        assertThat(changed("Ana Reis", "ana@lima.example").toString()).doesNotContain("Reis", "lima");
    }
}
