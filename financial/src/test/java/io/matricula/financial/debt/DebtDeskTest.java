package io.matricula.financial.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.core.IntervalFunction;
import io.matricula.financial.debt.DebtController.NewDebt;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.command.Repetition;
import io.matricula.platform.messaging.command.Sender;
import io.matricula.platform.web.body.MoneyBody;
import io.matricula.platform.web.body.Reason;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.command.FindStudent;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.command.IncurDebt;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;

/** What becomes of the requests of staff. */
class DebtDeskTest {

    private static final Actor CLERK = new Actor("clerk");
    private static final UUID DEBT = new UUID(0, 1);
    private static final StudentId ANA = new StudentId(new UUID(0, 2));
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private final List<Object> sent = new ArrayList<>();
    private final DebtController desk = new DebtController(new Commands(
            DefaultCommandGateway.builder().commandBus(bus()).build(),
            new Repetition(1, Duration.ofSeconds(5), IntervalFunction.of(1)),
            Sender.process(Duration.ofSeconds(5))));

    private SimpleCommandBus bus() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(FindStudent.class.getName(), command -> {
            StudentId asked = ((FindStudent) command.getPayload()).studentId();
            if (!asked.equals(ANA)) {
                throw Refused.notFound("student", asked);
            }
            return asked;
        });
        for (Class<?> kind : List.of(IncurDebt.class, SettleDebt.class)) {
            bus.subscribe(kind.getName(), command -> {
                sent.add(command.getPayload());
                return null;
            });
        }
        return bus;
    }

    private static NewDebt owing(StudentId student, String amount) {
        return new NewDebt(student, new MoneyBody(amount, "BRL"), DAY, "a lost book");
    }

    @Test
    void aDebtIsIncurredAndSettled() {
        var answer = desk.incur(DEBT, CLERK, owing(ANA, "30.00"));
        desk.settle(DEBT, CLERK, new Reason("paid"));

        assertThat(answer.getHeaders().getLocation()).hasPath("/v1/students/" + ANA);
        assertThat(sent)
                .containsExactly(
                        new IncurDebt(new DebtId(DEBT), ANA, Money.of("30.00", "BRL"), DAY, "a lost book", CLERK),
                        new SettleDebt(new DebtId(DEBT), "paid", CLERK));
    }

    @Test
    void nothingIsNoDebt() {
        assertThatThrownBy(() -> desk.incur(DEBT, CLERK, owing(ANA, "0.00"))).isInstanceOf(InvalidRequest.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void onlyAStudentOwes() {
        assertThatThrownBy(() -> desk.incur(DEBT, CLERK, owing(new StudentId(new UUID(0, 9)), "30.00")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.NOT_FOUND));
        assertThat(sent).isEmpty();
    }
}
