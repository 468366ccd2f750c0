package io.matricula.shared.given;

import static io.matricula.shared.given.ExampleFacts.ANA;
import static io.matricula.shared.given.ExampleFacts.AT;
import static io.matricula.shared.given.ExampleFacts.ENROLLMENT;
import static io.matricula.shared.given.ExampleFacts.LEAD;
import static io.matricula.shared.given.ExampleFacts.OFFERING;
import static io.matricula.shared.given.ExampleFacts.PRICE;
import static io.matricula.shared.given.ExampleFacts.SCHEDULE;
import static io.matricula.shared.given.ExampleFacts.STUDENT;

import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.marketing.LeadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request for a place as tests tell of it: what a test does not name is usual, and absent where it may be. */
public final class GivenRequest {

    private EnrollmentId id = new EnrollmentId(NameBasedId.of("test-enrollment", "ana"));
    private OfferingId offering = new OfferingId(NameBasedId.of("test", "offering"));
    private StudentId student = new StudentId(NameBasedId.of("test-student", "ana"));
    private String courseCode = "MAT-1";
    private String term = "2027.1";
    private Money price = Money.of("199.90", "BRL");
    private Applicant applicant = new Applicant("Ana Lima", "ana@school.example", "123.456-7", null);
    private PaymentMethod method = PaymentMethod.CARD;
    private @Nullable LeadId lead;
    private Instant at = Instant.parse("2027-01-10T12:00:00Z");
    private boolean waits;
    private @Nullable List<RefundStep> schedule;

    private GivenRequest() {}

    public static GivenRequest aRequest() {
        return new GivenRequest();
    }

    /** With every field filled, as the approved sample has it. */
    static GivenRequest complete() {
        return aRequest()
                .withId(ENROLLMENT)
                .by(STUDENT, ANA)
                .of(OFFERING)
                .in("MAT101", "2027.1")
                .at(PRICE)
                .from(LEAD)
                .askedAt(AT)
                .willingToWait(true)
                .promised(SCHEDULE);
    }

    public GivenRequest withId(EnrollmentId other) {
        id = other;
        return this;
    }

    public GivenRequest by(StudentId person, Applicant asGiven) {
        student = person;
        applicant = asGiven;
        return this;
    }

    public GivenRequest of(OfferingId wanted) {
        offering = wanted;
        return this;
    }

    public GivenRequest in(String otherCourse, String otherTerm) {
        courseCode = otherCourse;
        term = otherTerm;
        return this;
    }

    public GivenRequest at(Money otherPrice) {
        price = otherPrice;
        return this;
    }

    public GivenRequest paying(PaymentMethod other) {
        method = other;
        return this;
    }

    public GivenRequest from(LeadId origin) {
        lead = origin;
        return this;
    }

    public GivenRequest askedAt(Instant instant) {
        at = instant;
        return this;
    }

    public GivenRequest willingToWait(boolean toWait) {
        waits = toWait;
        return this;
    }

    public GivenRequest promised(List<RefundStep> steps) {
        schedule = steps;
        return this;
    }

    public EnrollmentRequested requested() {
        return new EnrollmentRequested(
                id,
                offering,
                student,
                courseCode,
                term,
                price,
                applicant,
                method,
                method == PaymentMethod.CARD ? "tok_approved" : null,
                lead,
                at,
                waits,
                schedule);
    }
}
