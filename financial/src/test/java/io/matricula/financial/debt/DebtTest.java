package io.matricula.financial.debt;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.command.IncurDebt;
import io.matricula.shared.financial.event.DebtIncurred;
import io.matricula.shared.financial.event.DebtOverdue;
import io.matricula.shared.financial.event.DebtSettled;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R17")
class DebtTest {

    private static final DebtId DEBT = new DebtId(new UUID(0, 1));
    private static final StudentId ANA = new StudentId(new UUID(0, 2));
    private static final Money MONEY = Money.of("30.00", "BRL");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Actor CLERK = new Actor("clerk");
    private static final IncurDebt INCUR = new IncurDebt(DEBT, ANA, MONEY, DAY, "a lost book", CLERK);
    private static final DebtIncurred INCURRED = new DebtIncurred(DEBT, ANA, MONEY, DAY, "a lost book", CLERK);
    private static final DebtOverdue OVERDUE = new DebtOverdue(DEBT, ANA, MONEY, DAY);
    private static final SettleDebt SETTLE = new SettleDebt(DEBT, "paid", CLERK);
    private static final DebtSettled SETTLED = new DebtSettled(DEBT, ANA, "paid", CLERK);
    private static final MarkDebtOverdue DAY_IS_OVER = new MarkDebtOverdue(DEBT);

    private final AggregateTestFixture<Debt> debt = new AggregateTestFixture<>(Debt.class);

    @Test
    void aDebtIsIncurredOnce() {
        debt.givenNoPriorActivity().when(INCUR).expectEvents(INCURRED);
        debt.given(INCURRED).when(INCUR).expectNoEvents();
        debt.given(INCURRED, SETTLED).when(INCUR).expectNoEvents();
    }

    @Test
    void aDebtIsOverdueOnceWhenItsLastDayIsOver() {
        debt.given(INCURRED).when(DAY_IS_OVER).expectEvents(OVERDUE);
        debt.given(INCURRED, OVERDUE).when(DAY_IS_OVER).expectNoEvents();
    }

    @Test
    void aDebtThatIsSettledIsNotOverdue() {
        debt.given(INCURRED, SETTLED).when(DAY_IS_OVER).expectNoEvents();
    }

    @Test
    void aDebtIsSettledOnceOverdueOrNot() {
        debt.given(INCURRED).when(SETTLE).expectEvents(SETTLED);
        debt.given(INCURRED, OVERDUE).when(SETTLE).expectEvents(SETTLED);
        debt.given(INCURRED, OVERDUE, SETTLED).when(SETTLE).expectNoEvents();
    }

    @Test
    void aDebtThatNeverWasIsNotSettled() {
        debt.givenNoPriorActivity().when(SETTLE).expectException(AggregateNotFoundException.class);
    }
}
