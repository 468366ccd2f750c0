package io.matricula.enrollment.student;

import io.matricula.enrollment.enrollment.EnrollmentQuote;
import io.matricula.enrollment.enrollment.QuoteEnrollment;
import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.Actor;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.command.IncurDebt;
import io.matricula.shared.financial.event.DebtOverdue;
import io.matricula.shared.financial.event.DebtSettled;
import io.matricula.shared.financial.event.MoneyTakenBack;
import java.time.Period;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/**
 * Whenever a debt is overdue, give the student a hold until it is settled (R17); whenever a bank takes money back, have the student owe it
 * (R34).
 */
@ProcessingGroup(DebtPolicy.PROCESSOR)
@DisallowReplay
class DebtPolicy {

    static final String PROCESSOR = "student-debts";

    private final Commands commands;
    private final SchoolCalendar calendar;
    private final Period timeToPay;

    DebtPolicy(Commands commands, SchoolCalendar calendar, Period timeToPay) {
        this.commands = commands;
        this.calendar = calendar;
        this.timeToPay = timeToPay;
    }

    @EventHandler
    void on(DebtOverdue fact) {
        String reason = "%s are overdue since %s".formatted(fact.amount(), fact.dueOn());
        sendToStudent(new PlaceHold(fact.studentId(), holdOf(fact.debtId()), HoldKind.DEBT, reason, Actor.SYSTEM));
    }

    @EventHandler
    void on(DebtSettled fact) {
        sendToStudent(new LiftDebtHold(fact.studentId(), holdOf(fact.debtId())));
    }

    @EventHandler
    void on(MoneyTakenBack fact) {
        if (ChargebackBeginsDebt.holds(fact.kind())) {
            StudentId student = commands.ask(new QuoteEnrollment(fact.enrollmentId()), EnrollmentQuote.class)
                    .studentId();
            commands.send(new IncurDebt(
                    new DebtId(NameBasedId.of("chargeback-debt", fact.paymentId() + "/" + fact.notificationId())),
                    student,
                    fact.amount(),
                    calendar.today().plus(timeToPay),
                    "The bank took " + fact.amount() + " back, which were paid for enrollment " + fact.enrollmentId(),
                    Actor.SYSTEM));
        }
    }

    private static HoldId holdOf(DebtId debt) {
        return new HoldId(NameBasedId.of("debt-hold", debt.toString()));
    }

    /** Whoever never became a student has no hold. */
    private void sendToStudent(Object command) {
        try {
            commands.send(command);
        } catch (Refused refused) {
            if (refused.code() != RefusalCode.NOT_FOUND) {
                throw refused;
            }
        }
    }
}
