package io.matricula.enrollment.offering;

import static io.matricula.shared.given.GivenOffering.anOffering;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.OfferingTerms;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.OfferingRevised;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.WaitlistJoined;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferingSnapshotTest {

    private static final OfferingId OFFERING = new OfferingId(new UUID(0, 1));
    private static final Instant LATER = Instant.parse("2027-02-01T12:00:00Z");

    /** A message to Axon Server; the column of the embedded store takes four times as much. */
    private static final int SMALLEST_LIMIT = 4 * 1024 * 1024;

    private final Serializer json = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(AxonJson::configure)
            .build();

    @Test
    void anOfferingIsReadBackWithEverybodyOnTheirSeats() {
        Offering offering = new Offering();
        offering.on(anOffering().withSeats(3).enrolling(null, LATER).created());
        for (int person = 1; person <= 3; person++) {
            offering.on(new SeatHeld(OFFERING, enrollment(person), new StudentId(new UUID(2, person)), LATER));
        }
        offering.on(new SeatConfirmed(OFFERING, enrollment(1)));
        Object read = json.deserialize(json.serialize(offering, byte[].class));
        assertThat(read).usingRecursiveComparison().isEqualTo(offering);
    }

    @Test
    void anOfferingIsReadBackWithItsLineAndWhatItPromises() {
        Offering offering = anOfferingWith(1, 3);
        offering.on(new OfferingRevised(
                OFFERING,
                new OfferingTerms(
                        "DDD",
                        Money.of("99.90", "BRL"),
                        LATER,
                        null,
                        LocalDate.of(2027, 3, 1),
                        2,
                        List.of(new RefundStep(0, 50))),
                "cheaper",
                Actor.SYSTEM));
        for (int person = 1; person <= 3; person++) {
            offering.on(waits(person));
        }
        Object read = json.deserialize(json.serialize(offering, byte[].class));
        assertThat(read).usingRecursiveComparison().isEqualTo(offering);
    }

    @ParameterizedTest
    @CsvSource({"50000, 0", "0, 50000", "25000, 25000"})
    void theLargestOfferingWithEverybodyInFitsAMessageAndAColumn(int seats, int places) {
        Offering offering = anOfferingWith(seats, places);
        for (int person = 0; person < seats; person++) {
            offering.on(new SeatHeld(OFFERING, enrollment(person), new StudentId(UUID.randomUUID()), LATER));
            offering.on(new SeatConfirmed(OFFERING, enrollment(person)));
        }
        for (int person = 0; person < places; person++) {
            offering.on(waits(seats + person));
        }
        SerializedObject<byte[]> stored = json.serialize(offering, byte[].class);
        assertThat(stored.getData().length).isLessThan(SMALLEST_LIMIT * 3 / 4);
        Object read = json.deserialize(stored);
        assertThat(json.serialize(read, byte[].class).getData()).hasSameSizeAs(stored.getData());
    }

    private static Offering anOfferingWith(int seats, int places) {
        Offering offering = new Offering();
        offering.on(anOffering()
                .withSeats(seats)
                .withWaitlist(places)
                .enrolling(null, LATER)
                .created());
        return offering;
    }

    private static WaitlistJoined waits(int person) {
        return new WaitlistJoined(
                OFFERING, enrollment(person), new StudentId(new UUID(2, person)), LATER.plusNanos(person));
    }

    private static EnrollmentId enrollment(int person) {
        return new EnrollmentId(new UUID(1, person));
    }
}
