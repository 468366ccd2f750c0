package io.matricula.enrollment.enrollment;

import io.matricula.enrollment.offering.OfferingQuote;
import io.matricula.enrollment.offering.QuoteOffering;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import java.time.LocalDate;

/** Takes a withdrawal: finds out when the offering starts, then has the enrollment decide. */
final class WithdrawalRequests {

    private final Commands commands;

    WithdrawalRequests(Commands commands) {
        this.commands = commands;
    }

    void withdraw(EnrollmentId enrollment, LocalDate effectiveOn, String reason, Actor actor) {
        OfferingId offering = commands.ask(new QuoteEnrollment(enrollment), EnrollmentQuote.class)
                .offeringId();
        OfferingQuote quote = commands.ask(new QuoteOffering(offering), OfferingQuote.class);
        commands.send(new RequestWithdrawal(enrollment, quote.startsOn(), effectiveOn, reason, actor));
    }
}
