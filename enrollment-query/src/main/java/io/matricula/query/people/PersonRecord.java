package io.matricula.query.people;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.marketing.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where there is something about a person. A lead is a person of its own here, and named by those whose address it has.
 *
 * @param studentId the person; null of a lead
 * @param leadIds the leads that the person's addresses may have; there need not be any
 * @param paidAt when money moved last
 */
record PersonRecord(
        @Nullable StudentId studentId,
        List<EnrollmentId> enrollmentIds,
        List<PaymentId> paymentIds,
        List<LeadId> leadIds,
        @Nullable Instant paidAt) {

    static final PersonRecord NOBODY = new PersonRecord(null, List.of(), List.of(), List.of(), null);

    static PersonRecord of(LeadId lead) {
        return new PersonRecord(null, List.of(), List.of(), List.of(lead), null);
    }

    PersonRecord asking(EnrollmentRequested fact, Stream<LeadId> leads) {
        return new PersonRecord(
                fact.studentId(), with(enrollmentIds, fact.enrollmentId()), paymentIds, with(leadIds, leads), paidAt);
    }

    PersonRecord reachedAt(Stream<LeadId> leads) {
        return new PersonRecord(studentId, enrollmentIds, paymentIds, with(leadIds, leads), paidAt);
    }

    PersonRecord billed(PaymentId payment) {
        return new PersonRecord(studentId, enrollmentIds, with(paymentIds, payment), leadIds, paidAt);
    }

    PersonRecord paid(Instant at) {
        return new PersonRecord(studentId, enrollmentIds, paymentIds, leadIds, at);
    }

    /** Nothing says any more which leads the person had. */
    PersonRecord erased() {
        return new PersonRecord(studentId, enrollmentIds, paymentIds, List.of(), paidAt);
    }

    /** The aggregates whose facts are about the person. */
    List<UUID> aggregates() {
        return Stream.of(
                        Stream.ofNullable(studentId).map(StudentId::value),
                        leadIds.stream().map(LeadId::value),
                        enrollmentIds.stream().map(EnrollmentId::value),
                        paymentIds.stream().map(PaymentId::value))
                .flatMap(ids -> ids)
                .toList();
    }

    private static <T> List<T> with(List<T> known, T added) {
        return with(known, Stream.of(added));
    }

    private static <T> List<T> with(List<T> known, Stream<T> added) {
        return Stream.concat(known.stream(), added).distinct().toList();
    }
}
