package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offering that is not open yet. */
public final class OfferingDraft {

    private final Matricula matricula;
    private String term = "T" + UUID.randomUUID().toString().substring(0, 12);
    private int capacity = 10;
    private String price = "199.90";
    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;
    private @Nullable Integer waitlistCapacity;
    private @Nullable LocalDate startsOn;
    private @Nullable List<RefundStep> refundSchedule;

    OfferingDraft(Matricula matricula) {
        this.matricula = matricula;
    }

    public OfferingDraft in(String otherTerm) {
        term = otherTerm;
        return this;
    }

    public OfferingDraft withSeats(int seats) {
        capacity = seats;
        return this;
    }

    public OfferingDraft costing(String amount) {
        price = amount;
        return this;
    }

    public OfferingDraft free() {
        return costing("0.00");
    }

    public OfferingDraft enrollingFrom(Instant instant) {
        opensAt = instant;
        return this;
    }

    public OfferingDraft enrollingUntil(Instant instant) {
        closesAt = instant;
        return this;
    }

    public OfferingDraft withWaitlist(int places) {
        waitlistCapacity = places;
        return this;
    }

    public OfferingDraft startingOn(LocalDate day) {
        startsOn = day;
        return this;
    }

    public OfferingDraft withRefundSchedule(RefundStep... steps) {
        refundSchedule = List.of(steps);
        return this;
    }

    public Call call() {
        return Call.post(
                "/v1/offerings",
                Json.object(
                        "courseCode",
                        "MAT101",
                        "title",
                        "Calculus",
                        "term",
                        term,
                        "capacity",
                        capacity,
                        "price",
                        Json.money(price),
                        "enrollmentOpensAt",
                        opensAt == null ? null : opensAt.toString(),
                        "enrollmentClosesAt",
                        closesAt == null ? null : closesAt.toString(),
                        "waitlistCapacity",
                        waitlistCapacity,
                        "startsOn",
                        startsOn == null ? null : startsOn.toString(),
                        "refundSchedule",
                        refundSchedule));
    }

    public Offering open() {
        Answer answer = matricula.send(call());
        assertThat(answer.status()).as("POST /v1/offerings: %s", answer).isEqualTo(201);
        String id = answer.string("offeringId");
        assertThat(answer.header("Location")).endsWith("/v1/offerings/" + id);
        Offering offering = matricula.offering(id);
        offering.awaitShown();
        return offering;
    }
}
