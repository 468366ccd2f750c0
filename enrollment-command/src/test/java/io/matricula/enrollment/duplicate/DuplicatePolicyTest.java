package io.matricula.enrollment.duplicate;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.IntervalFunction;
import io.matricula.enrollment.student.FlagDuplicate;
import io.matricula.enrollment.student.KnownPeople;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.command.Repetition;
import io.matricula.platform.messaging.command.Sender;
import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.DuplicateReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.ContactChanged;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.privacy.ErasureId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R9")
class DuplicatePolicyTest {

    private static final StudentId BOB = student("bob");
    private static final LocalDate DAY = LocalDate.of(2001, 2, 3);
    private static final EnrollmentConfirmed ANA_IS_IN = new EnrollmentConfirmed(ENROLLMENT, OFFERING, ANA);

    private final Map<StudentId, Applicant> contacts = new HashMap<>();
    private final List<Object> sent = new ArrayList<>();
    private final List<StudentId> bornOnThatDay = new ArrayList<>();
    private Optional<StudentId> ownerOfAddress = Optional.empty();
    private final DuplicatePolicy policy = new DuplicatePolicy(
            new Commands(
                    DefaultCommandGateway.builder().commandBus(bus()).build(),
                    new Repetition(1, Duration.ofSeconds(5), IntervalFunction.of(1)),
                    Sender.process(Duration.ofSeconds(5))),
            new Known(),
            PersonalIds.of(name -> new byte[32]));

    private final class Known implements KnownPeople {

        @Override
        public Optional<Applicant> contactOf(StudentId student) {
            return Optional.ofNullable(contacts.get(student));
        }

        @Override
        public Optional<StudentId> ownerOfAddress(Applicant person) {
            return ownerOfAddress;
        }

        @Override
        public void remember(StudentId student, Applicant applicant, EnrollmentId enrollment) {
            throw new AssertionError("It remembers nobody");
        }

        @Override
        public void forget(StudentId student, Applicant applicant, EnrollmentId enrollment, ErasureId erasure) {
            throw new AssertionError("It forgets nobody");
        }

        @Override
        public void forgetContacts(StudentId student, ErasureId erasure) {
            throw new AssertionError("It forgets nobody");
        }

        @Override
        public boolean isOnHold(StudentId student) {
            throw new AssertionError("It asks for no hold");
        }

        @Override
        public IdentityKey addressOf(Applicant applicant) {
            throw new AssertionError("It asks for no address");
        }
    }

    private SimpleCommandBus bus() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(NoteLookalike.class.getName(), command -> new LookalikesFound(List.copyOf(bornOnThatDay)));
        bus.subscribe(FlagDuplicate.class.getName(), command -> {
            sent.add(command.getPayload());
            return null;
        });
        return bus;
    }

    private static Applicant person(String name, String email) {
        return new Applicant(name, email, null, DAY);
    }

    @Test
    void whoeverWasBornOnTheSameDayAndIsCalledTheSameIsFlaggedAndSoIsTheOther() {
        contacts.put(ANA, person("Ana Souza", "ana@school.example"));
        contacts.put(BOB, person("Ana Souza", "other@school.example"));
        bornOnThatDay.add(BOB);

        policy.on(ANA_IS_IN);

        assertThat(sent).containsExactly(flag(ANA, BOB), flag(BOB, ANA));
    }

    private static FlagDuplicate flag(StudentId one, StudentId other) {
        return new FlagDuplicate(one, other, DuplicateReason.SAME_NAME_AND_BIRTH_DATE);
    }

    @Test
    void theOwnerOfTheAddressIsFlaggedUnlessItIsTheStudent() {
        contacts.put(ANA, person("Ana Souza", "family@school.example"));
        contacts.put(BOB, new Applicant("Bob Souza", "family@school.example", "AB-1", null));
        ownerOfAddress = Optional.of(ANA);
        policy.on(ANA_IS_IN);
        assertThat(sent).isEmpty();

        ownerOfAddress = Optional.of(BOB);
        policy.on(new ContactChanged(ANA, null, "family@school.example", "moved", new Actor("clerk")));

        assertThat(sent)
                .containsExactly(
                        new FlagDuplicate(ANA, BOB, DuplicateReason.SAME_EMAIL),
                        new FlagDuplicate(BOB, ANA, DuplicateReason.SAME_EMAIL));
    }

    @Test
    void twinsAreNoDuplicates() {
        contacts.put(ANA, person("Ana Souza", "ana@school.example"));
        contacts.put(BOB, person("Roberto Souza", "bob@school.example"));
        bornOnThatDay.add(BOB);

        policy.on(ANA_IS_IN);

        assertThat(sent).isEmpty();
    }

    @Test
    @Tag("R35")
    void whoHasBeenErasedIsComparedWithNobody() {
        policy.on(ANA_IS_IN);
        contacts.put(ANA, person("Ana Souza", "ana@school.example"));
        bornOnThatDay.add(BOB);
        policy.on(ANA_IS_IN);

        assertThat(sent).isEmpty();
    }
}
