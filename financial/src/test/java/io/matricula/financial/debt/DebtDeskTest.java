package io.matricula.financial.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.matricula.financial.debt.DebtController.NewDebt;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.web.body.MoneyBody;
import io.matricula.platform.web.body.Reason;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.command.FindStudent;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.command.IncurDebt;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of the requests of staff. */
class DebtDeskTest {

    private static final Actor CLERK = new Actor("clerk");
    private static final UUID DEBT = new UUID(0, 1);
    private static final StudentId ANA = new StudentId(new UUID(0, 2));
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private final Commands commands = mock(Commands.class);
    private final DebtController desk = new DebtController(commands);

    private static NewDebt owing(String amount) {
        return new NewDebt(ANA, new MoneyBody(amount, "BRL"), DAY, "a lost book");
    }

    @Test
    void aDebtIsIncurredAndSettled() {
        when(commands.ask(new FindStudent(ANA), StudentId.class)).thenReturn(ANA);

        var answer = desk.incur(DEBT, CLERK, owing("30.00"));
        desk.settle(DEBT, CLERK, new Reason("paid"));

        assertThat(answer.getHeaders().getLocation()).hasPath("/v1/students/" + ANA);
        verify(commands)
                .send(new IncurDebt(new DebtId(DEBT), ANA, Money.of("30.00", "BRL"), DAY, "a lost book", CLERK));
        verify(commands).send(new SettleDebt(new DebtId(DEBT), "paid", CLERK));
    }

    @Test
    void nothingIsNoDebt() {
        assertThatThrownBy(() -> desk.incur(DEBT, CLERK, owing("0.00"))).isInstanceOf(InvalidRequest.class);
        verify(commands, never()).send(any());
    }

    @Test
    void onlyAStudentOwes() {
        when(commands.ask(new FindStudent(ANA), StudentId.class)).thenThrow(Refused.notFound("student", ANA));

        assertThatThrownBy(() -> desk.incur(DEBT, CLERK, owing("30.00"))).isInstanceOf(Refused.class);
        verify(commands, never()).send(any());
    }
}
