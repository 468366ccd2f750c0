package io.matricula.enrollment.student;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PAYMENT;
import static io.matricula.enrollment.Facts.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.core.IntervalFunction;
import io.matricula.enrollment.enrollment.EnrollmentQuote;
import io.matricula.enrollment.enrollment.QuoteEnrollment;
import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.command.Repetition;
import io.matricula.platform.messaging.command.Sender;
import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.TakeBackKind;
import io.matricula.shared.financial.command.IncurDebt;
import io.matricula.shared.financial.event.DebtOverdue;
import io.matricula.shared.financial.event.DebtSettled;
import io.matricula.shared.financial.event.MoneyTakenBack;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtPolicyTest {

    private static final DebtId DEBT = new DebtId(new UUID(0, 1));
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final DebtOverdue OVERDUE = new DebtOverdue(DEBT, ANA, PRICE, DAY);
    private static final DebtSettled SETTLED = new DebtSettled(DEBT, ANA, "paid", new Actor("clerk"));

    private final List<Object> sent = new ArrayList<>();
    private final SchoolCalendar calendar = new SchoolCalendar(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
    private @Nullable RefusalCode refusal;
    private final DebtPolicy policy = new DebtPolicy(
            new Commands(
                    DefaultCommandGateway.builder().commandBus(bus()).build(),
                    new Repetition(1, Duration.ofSeconds(5), IntervalFunction.of(1)),
                    Sender.process(Duration.ofSeconds(5))),
            calendar,
            Period.ofDays(30));

    private SimpleCommandBus bus() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> kind : List.of(PlaceHold.class, LiftDebtHold.class, IncurDebt.class)) {
            bus.subscribe(kind.getName(), command -> {
                if (refusal != null) {
                    throw new Refused(refusal, "a test says no");
                }
                sent.add(command.getPayload());
                return null;
            });
        }
        bus.subscribe(
                QuoteEnrollment.class.getName(),
                command -> new EnrollmentQuote(OFFERING, ANA, EnrollmentStatus.CONFIRMED, PaymentMethod.CARD, PRICE));
        return bus;
    }

    @Test
    @Tag("R17")
    void anOverdueDebtPlacesAHoldThatItsSettlementLifts() {
        policy.on(OVERDUE);
        policy.on(SETTLED);

        assertThat(sent).hasSize(2);
        var placed = (PlaceHold) sent.get(0);
        assertThat(placed.studentId()).isEqualTo(ANA);
        assertThat(placed.kind()).isEqualTo(HoldKind.DEBT);
        assertThat(placed.reason()).isEqualTo(PRICE + " are overdue since 2027-03-01");
        assertThat(sent.get(1)).isEqualTo(new LiftDebtHold(ANA, placed.holdId()));
    }

    @Test
    @Tag("R17")
    void whoNeverBecameAStudentHasNoHold() {
        refusal = RefusalCode.NOT_FOUND;
        policy.on(OVERDUE);
        policy.on(SETTLED);
        refusal = RefusalCode.CONCURRENT_CHANGE;

        assertThatThrownBy(() -> policy.on(OVERDUE)).isInstanceOf(Refused.class);
    }

    @Test
    @Tag("R34")
    void whatABankTakesBackIsOwedFromThenOn() {
        policy.on(taken(TakeBackKind.CHARGED_BACK, "n-1"));
        policy.on(taken(TakeBackKind.CHARGED_BACK, "n-1"));
        policy.on(taken(TakeBackKind.CHARGED_BACK, "n-2"));

        assertThat(sent).hasSize(3).allSatisfy(command -> {
            var debt = (IncurDebt) command;
            assertThat(debt.studentId()).isEqualTo(ANA);
            assertThat(debt.amount()).isEqualTo(PRICE);
            assertThat(debt.dueOn()).isEqualTo(calendar.today().plusDays(30));
            assertThat(debt.actor()).isEqualTo(Actor.SYSTEM);
        });
        assertThat(sent.get(1)).isEqualTo(sent.get(0));
        assertThat(((IncurDebt) sent.get(2)).debtId()).isNotEqualTo(((IncurDebt) sent.get(0)).debtId());
    }

    private static MoneyTakenBack taken(TakeBackKind kind, String notification) {
        return new MoneyTakenBack(PAYMENT, ENROLLMENT, "charge-1", PRICE, kind, notification);
    }

    @ParameterizedTest
    @Tag("R34")
    @CsvSource({"CHARGED_BACK, true", "REFUNDED, false"})
    void onlyWhatABankTakesBackIsADebt(TakeBackKind kind, boolean debt) {
        assertThat(ChargebackBeginsDebt.holds(kind)).isEqualTo(debt);
        policy.on(taken(kind, "n-1"));
        assertThat(sent.isEmpty()).isNotEqualTo(debt);
    }
}
