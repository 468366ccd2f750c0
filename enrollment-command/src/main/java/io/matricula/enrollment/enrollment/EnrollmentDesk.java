package io.matricula.enrollment.enrollment;

import io.matricula.enrollment.student.PersonDirectory;
import io.matricula.platform.command.Commands;
import io.matricula.platform.identity.AddressIds;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingQuote;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.command.QuoteOffering;
import io.matricula.shared.academic.command.RequestEnrollment;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Takes a request: finds out what the offering promises and who the person is, then asks for the enrollment. */
final class EnrollmentDesk {

    private final Commands commands;
    private final PersonDirectory people;
    private final AddressIds addresses;
    private final Clock clock;

    EnrollmentDesk(Commands commands, PersonDirectory people, AddressIds addresses, Clock clock) {
        this.commands = commands;
        this.people = people;
        this.addresses = addresses;
        this.clock = clock;
    }

    void request(EnrollmentId enrollmentId, NewEnrollment body) {
        Applicant applicant = body.applicant().toApplicant();
        String cardToken = body.payment().token("payment.cardToken");
        OfferingQuote quote = commands.ask(new QuoteOffering(body.offeringId()), OfferingQuote.class);
        StudentId person = people.recognize(applicant, enrollmentId);
        commands.send(new RequestEnrollment(
                enrollmentId,
                body.offeringId(),
                person,
                quote.courseCode(),
                quote.term(),
                quote.price(),
                applicant,
                body.payment().method(),
                cardToken,
                body.leadOf(applicant, addresses),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                body.joinsWaitlist(),
                quote.refundSchedule()));
    }
}
