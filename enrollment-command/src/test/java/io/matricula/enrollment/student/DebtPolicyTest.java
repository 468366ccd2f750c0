package io.matricula.enrollment.student;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PAYMENT;
import static io.matricula.enrollment.Facts.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.matricula.enrollment.enrollment.EnrollmentQuote;
import io.matricula.enrollment.enrollment.QuoteEnrollment;
import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.Actor;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.TakeBackKind;
import io.matricula.shared.financial.command.IncurDebt;
import io.matricula.shared.financial.event.DebtOverdue;
import io.matricula.shared.financial.event.DebtSettled;
import io.matricula.shared.financial.event.MoneyTakenBack;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtPolicyTest {

    private static final DebtId DEBT = new DebtId(new UUID(0, 1));
    private static final HoldId HOLD = new HoldId(NameBasedId.of("debt-hold", DEBT.toString()));
    private static final DebtOverdue OVERDUE = new DebtOverdue(DEBT, ANA, PRICE, LocalDate.of(2027, 3, 1));
    private static final DebtSettled SETTLED = new DebtSettled(DEBT, ANA, "paid", new Actor("clerk"));

    private final Commands commands = mock(Commands.class);
    private final SchoolCalendar calendar = new SchoolCalendar(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
    private final DebtPolicy policy = new DebtPolicy(commands, calendar, Period.ofDays(30));

    @Test
    @Tag("R17")
    void anOverdueDebtPlacesAHoldThatItsSettlementLifts() {
        policy.on(OVERDUE);
        policy.on(SETTLED);

        String reason = PRICE + " are overdue since 2027-03-01";
        verify(commands).send(new PlaceHold(ANA, HOLD, HoldKind.DEBT, reason, Actor.SYSTEM));
        verify(commands).send(new LiftDebtHold(ANA, HOLD));
    }

    @Test
    @Tag("R17")
    void whoNeverBecameAStudentHasNoHold() {
        doThrow(new Refused(RefusalCode.NOT_FOUND, "nobody")).when(commands).send(any());
        policy.on(OVERDUE);
        policy.on(SETTLED);

        doThrow(new Refused(RefusalCode.CONCURRENT_CHANGE, "later"))
                .when(commands)
                .send(any());
        assertThatThrownBy(() -> policy.on(OVERDUE)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @Tag("R34")
    @CsvSource({"CHARGED_BACK, 1", "REFUNDED, 0"})
    void onlyWhatABankTakesBackIsOwedFromThenOn(TakeBackKind kind, int debts) {
        when(commands.ask(new QuoteEnrollment(ENROLLMENT), EnrollmentQuote.class))
                .thenReturn(new EnrollmentQuote(OFFERING, ANA, EnrollmentStatus.CONFIRMED, PaymentMethod.CARD, PRICE));

        policy.on(new MoneyTakenBack(PAYMENT, ENROLLMENT, "charge-1", PRICE, kind, "n-1"));

        assertThat(ChargebackBeginsDebt.holds(kind)).isEqualTo(debts == 1);
        verify(commands, times(debts))
                .send(new IncurDebt(
                        new DebtId(NameBasedId.of("chargeback-debt", PAYMENT + "/n-1")),
                        ANA,
                        PRICE,
                        calendar.today().plusDays(30),
                        "The bank took " + PRICE + " back, which were paid for enrollment " + ENROLLMENT,
                        Actor.SYSTEM));
    }
}
