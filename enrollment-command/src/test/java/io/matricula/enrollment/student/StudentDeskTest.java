package io.matricula.enrollment.student;

import static io.matricula.enrollment.Facts.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.core.IntervalFunction;
import io.matricula.enrollment.student.ContactController.NewContact;
import io.matricula.enrollment.student.HoldController.NewHold;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.command.Repetition;
import io.matricula.platform.messaging.command.Sender;
import io.matricula.platform.web.body.Reason;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the requests of staff. */
class StudentDeskTest {

    private static final Actor CLERK = new Actor("clerk");
    private static final UUID HOLD = new UUID(0, 1);

    private final List<Object> sent = new ArrayList<>();
    private final Commands commands = new Commands(
            DefaultCommandGateway.builder().commandBus(recording()).build(),
            new Repetition(1, Duration.ofSeconds(5), IntervalFunction.of(1)),
            Sender.process(Duration.ofSeconds(5)));

    private SimpleCommandBus recording() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> kind : List.of(ChangeContact.class, PlaceHold.class, ReleaseHold.class)) {
            bus.subscribe(kind.getName(), command -> {
                sent.add(command.getPayload());
                return null;
            });
        }
        return bus;
    }

    @ParameterizedTest
    @EnumSource
    void aHoldIsPlacedAndReleased(HoldController.Kind kind) {
        var desk = new HoldController(commands);

        var answer = desk.place(ANA.value(), HOLD, CLERK, new NewHold(kind, "why"));
        desk.release(ANA.value(), HOLD, CLERK, new Reason("it is there"));

        assertThat(answer.getHeaders().getLocation()).hasPath("/v1/students/" + ANA);
        assertThat(sent)
                .containsExactly(
                        new PlaceHold(ANA, new HoldId(HOLD), HoldKind.valueOf(kind.name()), "why", CLERK),
                        new ReleaseHold(ANA, new HoldId(HOLD), "it is there", CLERK));
    }

    @Test
    void aContactIsChangedWithoutTheSpaceAroundIt() {
        new ContactController(commands)
                .change(ANA.value(), CLERK, new NewContact(" Ana Reis ", " ana@reis.example ", "she married"));

        assertThat(sent).containsExactly(new ChangeContact(ANA, "Ana Reis", "ana@reis.example", "she married", CLERK));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -", "' ', -", "-, ana\u200b@reis.example"})
    void whatIsNoContactIsRefused(@Nullable String name, @Nullable String email) {
        var desk = new ContactController(commands);

        assertThatThrownBy(() -> desk.change(ANA.value(), CLERK, new NewContact(name, email, "why")))
                .isInstanceOf(InvalidRequest.class);
        assertThat(sent).isEmpty();
    }
}
