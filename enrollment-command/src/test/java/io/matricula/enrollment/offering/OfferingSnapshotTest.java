package io.matricula.enrollment.offering;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.axon.AxonJson;
import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class OfferingSnapshotTest {

    private static final OfferingId OFFERING = new OfferingId(new UUID(0, 1));
    private static final Instant LATER = Instant.parse("2027-02-01T12:00:00Z");

    private final Serializer json = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(AxonJson::configure)
            .build();

    @Test
    void an_offering_is_read_back_with_everybody_on_their_seats() {
        Offering offering = new Offering();
        offering.on(new OfferingCreated(
                OFFERING,
                "DDD",
                "Domain-Driven Design",
                "2027.1",
                3,
                Money.of("199.90", "BRL"),
                null,
                LATER,
                null,
                0,
                null));
        for (int person = 1; person <= 3; person++) {
            offering.on(new SeatHeld(OFFERING, enrollment(person), new StudentId(new UUID(2, person)), LATER));
        }
        offering.on(new SeatConfirmed(OFFERING, enrollment(1)));
        Object read = json.deserialize(json.serialize(offering, byte[].class));
        assertThat(read).usingRecursiveComparison().isEqualTo(offering);
    }

    private static EnrollmentId enrollment(int person) {
        return new EnrollmentId(new UUID(1, person));
    }
}
