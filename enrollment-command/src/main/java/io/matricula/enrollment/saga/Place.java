package io.matricula.enrollment.saga;

import io.matricula.enrollment.saga.Step.AskForSeat;
import io.matricula.enrollment.saga.Step.MakeFinal;
import io.matricula.enrollment.saga.Step.TellLead;
import io.matricula.shared.Money;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EnrollmentReinstated;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.DataSubject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who asked for which place, when and at what price. */
record Place(
        OfferingId offeringId,
        @DataSubject StudentId studentId,
        Applicant applicant,
        @Nullable LeadId leadId,
        Money price,
        Instant requestedAt) {

    static Place of(EnrollmentRequested fact) {
        return new Place(
                fact.offeringId(), fact.studentId(), fact.applicant(), fact.leadId(), fact.price(), fact.requestedAt());
    }

    static Place of(EnrollmentReinstated fact) {
        return new Place(
                fact.offeringId(), fact.studentId(), fact.applicant(), fact.leadId(), fact.price(), fact.requestedAt());
    }

    AskForSeat ask(PaymentMethod method, boolean joinWaitlist) {
        return new AskForSeat(offeringId, studentId, requestedAt, method, joinWaitlist);
    }

    List<Step> makeFinal() {
        Stream<Step> lead = Optional.ofNullable(leadId).stream().map(known -> new TellLead(known, applicant));
        return Stream.concat(lead, Stream.of(new MakeFinal(offeringId, studentId, applicant)))
                .toList();
    }
}
