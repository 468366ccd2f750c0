package io.matricula.enrollment.duplicate;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.student;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.matricula.enrollment.student.FlagDuplicate;
import io.matricula.enrollment.student.KnownPeople;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.DuplicateReason;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.ContactChanged;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R9")
class DuplicatePolicyTest {

    private static final StudentId BOB = student("bob");
    private static final EnrollmentConfirmed ANA_IS_IN = new EnrollmentConfirmed(ENROLLMENT, OFFERING, ANA);

    private final Commands commands = mock(Commands.class);
    private final KnownPeople people = mock(KnownPeople.class);
    private final DuplicatePolicy policy = new DuplicatePolicy(commands, people, PersonalIds.of(name -> new byte[32]));

    private Applicant known(StudentId student, String name, String email) {
        var person = new Applicant(name, email, null, LocalDate.of(2001, 2, 3));
        when(people.contactOf(student)).thenReturn(Optional.of(person));
        return person;
    }

    private void bornOnThatDay(StudentId... students) {
        when(commands.ask(any(NoteLookalike.class), eq(LookalikesFound.class)))
                .thenReturn(new LookalikesFound(List.of(students)));
    }

    private void isFlagged(StudentId student, StudentId other, DuplicateReason reason) {
        verify(commands).send(new FlagDuplicate(student, other, reason));
    }

    @Test
    void whoeverWasBornOnTheSameDayAndIsCalledTheSameIsFlaggedAndSoIsTheOther() {
        known(ANA, "Ana Souza", "ana@school.example");
        known(BOB, "Ana Souza", "other@school.example");
        bornOnThatDay(BOB);

        policy.on(ANA_IS_IN);

        isFlagged(ANA, BOB, DuplicateReason.SAME_NAME_AND_BIRTH_DATE);
        isFlagged(BOB, ANA, DuplicateReason.SAME_NAME_AND_BIRTH_DATE);
    }

    @Test
    void theOwnerOfTheAddressIsFlaggedUnlessItIsTheStudent() {
        Applicant ana = known(ANA, "Ana Souza", "family@school.example");
        known(BOB, "Roberto Souza", "family@school.example");
        bornOnThatDay();
        when(people.ownerOfAddress(ana)).thenReturn(Optional.of(ANA));
        policy.on(ANA_IS_IN);
        verify(commands, never()).send(any());

        when(people.ownerOfAddress(ana)).thenReturn(Optional.of(BOB));
        policy.on(new ContactChanged(ANA, null, "family@school.example", "moved", new Actor("clerk")));

        isFlagged(ANA, BOB, DuplicateReason.SAME_EMAIL);
        isFlagged(BOB, ANA, DuplicateReason.SAME_EMAIL);
    }

    @Test
    void twinsAreNoDuplicates() {
        known(ANA, "Ana Souza", "ana@school.example");
        known(BOB, "Roberto Souza", "bob@school.example");
        bornOnThatDay(BOB);

        policy.on(ANA_IS_IN);

        verify(commands, never()).send(any());
    }

    @Test
    @Tag("R35")
    void whoHasBeenErasedIsComparedWithNobody() {
        policy.on(ANA_IS_IN);
        known(ANA, "Ana Souza", "ana@school.example");
        bornOnThatDay(BOB);

        policy.on(ANA_IS_IN);

        verify(commands, never()).send(any());
    }
}
