package io.matricula.enrollment.student;

import static io.matricula.enrollment.Facts.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.matricula.enrollment.student.ContactController.NewContact;
import io.matricula.enrollment.student.HoldController.NewHold;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.web.body.Reason;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the requests of staff. */
class StudentDeskTest {

    private static final Actor CLERK = new Actor("clerk");
    private static final UUID HOLD = new UUID(0, 1);

    private final Commands commands = mock(Commands.class);

    @ParameterizedTest
    @EnumSource
    void aHoldIsPlacedAndReleased(HoldController.Kind kind) {
        var desk = new HoldController(commands);

        var answer = desk.place(ANA.value(), HOLD, CLERK, new NewHold(kind, "why"));
        desk.release(ANA.value(), HOLD, CLERK, new Reason("it is there"));

        assertThat(answer.getHeaders().getLocation()).hasPath("/v1/students/" + ANA);
        verify(commands).send(new PlaceHold(ANA, new HoldId(HOLD), HoldKind.valueOf(kind.name()), "why", CLERK));
        verify(commands).send(new ReleaseHold(ANA, new HoldId(HOLD), "it is there", CLERK));
    }

    @Test
    void aContactIsChangedWithoutTheSpaceAroundIt() {
        new ContactController(commands)
                .change(ANA.value(), CLERK, new NewContact(" Ana Reis ", " ana@reis.example ", "she married"));

        verify(commands).send(new ChangeContact(ANA, "Ana Reis", "ana@reis.example", "she married", CLERK));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -", "' ', -", "-, ana\u200b@reis.example"})
    void whatIsNoContactIsRefused(@Nullable String name, @Nullable String email) {
        var desk = new ContactController(commands);

        assertThatThrownBy(() -> desk.change(ANA.value(), CLERK, new NewContact(name, email, "why")))
                .isInstanceOf(InvalidRequest.class);
        verifyNoInteractions(commands);
    }
}
