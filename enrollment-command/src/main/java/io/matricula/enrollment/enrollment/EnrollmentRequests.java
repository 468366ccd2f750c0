package io.matricula.enrollment.enrollment;

import io.matricula.enrollment.offering.OfferingQuote;
import io.matricula.enrollment.offering.QuoteOffering;
import io.matricula.enrollment.student.PersonRecognition;
import io.matricula.enrollment.unpaid.UnpaidPlaces;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.AddressIds;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.StudentId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Takes a request: finds out what the offering promises, who the person is and how many unpaid places they have, then asks. */
final class EnrollmentRequests {

    private final Commands commands;
    private final PersonRecognition people;
    private final UnpaidPlaces unpaid;
    private final AddressIds addresses;
    private final Clock clock;

    EnrollmentRequests(
            Commands commands, PersonRecognition people, UnpaidPlaces unpaid, AddressIds addresses, Clock clock) {
        this.commands = commands;
        this.people = people;
        this.unpaid = unpaid;
        this.addresses = addresses;
        this.clock = clock;
    }

    void request(EnrollmentId enrollmentId, NewEnrollment body) {
        Applicant applicant = body.applicant().toApplicant();
        String cardToken = body.payment().token("payment.cardToken");
        OfferingQuote quote = commands.ask(new QuoteOffering(body.offeringId()), OfferingQuote.class);
        StudentId person = people.recognize(applicant, enrollmentId);
        unpaid.count(person, enrollmentId, body.payment().method(), quote.price());
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

    void choosePayment(EnrollmentId enrollmentId, PaymentChoice choice) {
        String cardToken = choice.token("cardToken");
        EnrollmentQuote place = commands.ask(new QuoteEnrollment(enrollmentId), EnrollmentQuote.class);
        if (place.status() == EnrollmentStatus.SEAT_OFFERED && people.isOnHold(place.studentId())) {
            throw new Refused(RefusalCode.STUDENT_ON_HOLD, "The student has a hold, which comes before a new place.");
        }
        if (EnrollmentTransitions.isPayable(place.status())) {
            unpaid.count(place.studentId(), enrollmentId, choice.method(), place.price());
        }
        commands.send(new ChoosePaymentMethod(enrollmentId, choice.method(), cardToken));
    }
}
