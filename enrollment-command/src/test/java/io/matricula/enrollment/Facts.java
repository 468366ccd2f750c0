package io.matricula.enrollment;

import static io.matricula.shared.given.GivenOffering.anOffering;
import static io.matricula.shared.given.GivenRequest.aRequest;

import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EnrollmentBilled;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.marketing.LeadId;
import java.time.Instant;
import java.util.List;

/** The people, places and facts that the tests of this module speak of. */
public final class Facts {

    public static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");
    public static final Instant LATER = NOW.plusSeconds(900);
    public static final Money PRICE = Money.of("199.90", "BRL");
    public static final List<RefundStep> SCHEDULE = List.of(new RefundStep(-1, 90), new RefundStep(30, 40));
    public static final Money FREE = Money.of("0.00", "BRL");

    public static final OfferingId OFFERING = new OfferingId(NameBasedId.of("test", "offering"));
    public static final EnrollmentId ENROLLMENT = enrollment("ana");
    public static final StudentId ANA = student("ana");
    public static final IdentityKey ADDRESS = new IdentityKey(NameBasedId.of("test", "address"));
    public static final LeadId LEAD = new LeadId(NameBasedId.of("test", "lead"));
    public static final PaymentId PAYMENT = new PaymentId(NameBasedId.of("payment", ENROLLMENT.toString()));
    public static final Applicant APPLICANT = new Applicant("Ana Lima", "ana@school.example", "123.456-7", null);

    private Facts() {}

    public static EnrollmentId enrollment(String name) {
        return new EnrollmentId(NameBasedId.of("test-enrollment", name));
    }

    public static StudentId student(String name) {
        return new StudentId(NameBasedId.of("test-student", name));
    }

    public static OfferingCreated anOpenOfferingWithSeats(int seats) {
        return anOffering().withSeats(seats).created();
    }

    public static SeatHeld seatHeldFor(String name) {
        return new SeatHeld(OFFERING, enrollment(name), student(name), LATER);
    }

    public static EnrollmentRequested anaAsks() {
        return asks(PRICE, PaymentMethod.CARD);
    }

    public static EnrollmentRequested asks(Money price, PaymentMethod method) {
        return asks(price, method, NOW);
    }

    public static EnrollmentRequested anaAsksAt(Instant instant) {
        return asks(PRICE, PaymentMethod.CARD, instant);
    }

    private static EnrollmentRequested asks(Money price, PaymentMethod method, Instant instant) {
        return aRequest()
                .at(price)
                .paying(method)
                .from(LEAD)
                .askedAt(instant)
                .promised(SCHEDULE)
                .requested();
    }

    public static EnrollmentBilled anaIsBilled() {
        return new EnrollmentBilled(ENROLLMENT, OFFERING, ANA, PAYMENT, LATER);
    }
}
